package dev.jurybox.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Errors have no page here: {@code http} answers all of them as problems. */
@SpringBootApplication(scanBasePackages = {"dev.jurybox.command",
    "dev.jurybox.http"}, exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan({"dev.jurybox.command", "dev.jurybox.http"})
public class CommandServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
