package dev.jurybox.http.security;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** The CORS rules for pages of other origins: exactly the methods and headers that a service uses. */
final class PagesCors extends DefaultCorsProcessor {

    private final ProblemResponseWriter problems;

    private PagesCors(ProblemResponseWriter problems) {
        this.problems = problems;
    }

    static CorsFilter filter(
            List<String> origins, List<HttpMethod> methods, PageHeaders headers, ProblemResponseWriter problems) {
        var pages = new CorsConfiguration();
        pages.setAllowedOrigins(origins);
        pages.setAllowCredentials(true);
        pages.setAllowedMethods(methods.stream().map(HttpMethod::name).toList());
        pages.setAllowedHeaders(headers.sent());
        pages.setExposedHeaders(headers.read());
        pages.setMaxAge(Duration.ofHours(1));
        var filter = new CorsFilter(_ -> pages);
        filter.setCorsProcessor(new PagesCors(problems));
        return filter;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        problems.crossSite(((ServletServerHttpResponse) response).getServletResponse());
    }
}
