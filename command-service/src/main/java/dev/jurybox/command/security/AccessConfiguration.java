package dev.jurybox.command.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import dev.jurybox.http.security.AccessRule;
import dev.jurybox.http.security.AccessTable;
import dev.jurybox.http.security.PageHeaders;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Collects the access rules of this service, which stand beside the mappings of its endpoints. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessTable access(RequestMappingHandlerMapping mappings) {
        return new AccessTable(AccessRule.of(mappings, AllowedTo.class, AllowedTo::value));
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders(
                List.of(AUTHORIZATION, CONTENT_TYPE, IF_MATCH, SenderArgumentResolver.KEY_HEADER),
                List.of(ETAG, RETRY_AFTER));
    }
}
