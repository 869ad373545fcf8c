package dev.jurybox.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/**
 * Spring Boot's error pages are excluded because {@code http} returns all errors as problem details; its default user
 * is excluded because no user has a password.
 */
@SpringBootApplication(scanBasePackages = {"dev.jurybox.query", "dev.jurybox.http"}, exclude = {
    ErrorMvcAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConfigurationPropertiesScan({"dev.jurybox.query", "dev.jurybox.http"})
public class QueryServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(QueryServiceApplication.class, args);
    }
}
