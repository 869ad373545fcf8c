package dev.jurybox.query.http;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The addresses at which browsers reach the command service, to vote.
 *
 * @param commandOrigins scheme, host and port, without a path; a script uses the one with the host of its page, and
 *        forms use the first. Without any, pages offer no voting
 */
@Validated
@ConfigurationProperties("jurybox.pages")
public record CommandOrigins(
        @DefaultValue({
            "http://127.0.0.1:8080",
            "http://localhost:8080"}) List<@Pattern(regexp = "https?://[^/*?#;,'\\s]+") String> commandOrigins) {}
