package dev.jurybox.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** There is no error page: package {@code http} answers every error with a problem detail. */
@SpringBootApplication(scanBasePackages = {"dev.jurybox.command",
    "dev.jurybox.http"}, exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan({"dev.jurybox.command", "dev.jurybox.http"})
public class CommandServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
