package dev.jurybox.query.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.jurybox.http.security.AccessRule;
import dev.jurybox.http.security.AccessTable;
import dev.jurybox.http.security.PageHeaders;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.MinPosition;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Collects the access rules of this service, which stand beside the mappings of its endpoints. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Below this path everything is for the operator, so that callers cannot find out what exists. */
    private static final String ADMIN = "/api/admin/";

    @Bean
    AccessTable access(RequestMappingHandlerMapping mappings) {
        var rules = AccessRule.of(mappings, AllowedTo.class, AllowedTo::value);
        rules.forEach(AccessConfiguration::mustBeClosed);
        return new AccessTable(Stream.concat(rules.stream(), Stream.of(GET, POST, DELETE)
                .map(method -> new AccessRule(method, ADMIN + "**", CallerPolicy.OPERATOR))).toList());
    }

    private static void mustBeClosed(AccessRule rule) {
        if (rule.path().startsWith(ADMIN) && rule.who() != CallerPolicy.OPERATOR) {
            throw new IllegalStateException("only the operator may call what is below " + ADMIN + ": " + rule);
        }
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders(
                List.of(AUTHORIZATION, CONTENT_TYPE, IF_NONE_MATCH, MinPosition.HEADER),
                List.of(ETAG, RETRY_AFTER, ResponseRenderer.POSITION));
    }
}
