package dev.jurybox.command.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import java.time.Duration;
import java.util.List;
import org.springframework.web.cors.CorsConfiguration;

/** What a page may send and read from another origin: exactly what this service's requests and answers are made of. */
final class PagesCors {

    private PagesCors() {}

    static CorsConfiguration of(List<String> origins) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(AUTHORIZATION, CONTENT_TYPE, IF_MATCH, Senders.KEY_HEADER));
        cors.setExposedHeaders(List.of(ETAG, RETRY_AFTER));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }
}
