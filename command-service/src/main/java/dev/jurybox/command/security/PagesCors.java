package dev.jurybox.command.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** What a page may send and read from another origin: exactly what this service's requests and answers are made of. */
final class PagesCors extends DefaultCorsProcessor {

    private final ProblemAnswers problems;

    private PagesCors(ProblemAnswers problems) {
        this.problems = problems;
    }

    static CorsFilter filter(List<String> origins, ProblemAnswers problems) {
        var pages = allowing(origins);
        var filter = new CorsFilter(_ -> pages);
        filter.setCorsProcessor(new PagesCors(problems));
        return filter;
    }

    private static CorsConfiguration allowing(List<String> origins) {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(List.of(AUTHORIZATION, CONTENT_TYPE, IF_MATCH, Senders.KEY_HEADER));
        cors.setExposedHeaders(List.of(ETAG, RETRY_AFTER));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        problems.crossSite(((ServletServerHttpResponse) response).getServletResponse());
    }
}
