package dev.jurybox.http.security;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The origins of the pages on which people vote.
 *
 * @param origins scheme, host and port, without a path; browsers allow only pages from these origins to call this
 *        service
 */
@Validated
@ConfigurationProperties("jurybox.pages")
public record PagesProperties(
        @DefaultValue({
            "http://127.0.0.1:8081",
            "http://localhost:8081"}) @NotEmpty List<@Pattern(regexp = ORIGIN) String> origins) {

    private static final String ORIGIN = "https?://[^/*?#\\s]+";
}
