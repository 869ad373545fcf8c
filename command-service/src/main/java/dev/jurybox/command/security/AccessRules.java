package dev.jurybox.command.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.jurybox.http.security.AccessRule;
import dev.jurybox.http.security.AccessTable;
import dev.jurybox.http.security.PageHeaders;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access rules of this service: which callers may send which requests. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    static final List<AccessRule> LINES = List.of(
            new AccessRule(PUT, "/api/tools/{tool}/vote", RolePolicy.VOTER),
            new AccessRule(DELETE, "/api/tools/{tool}/vote", RolePolicy.VOTER),
            new AccessRule(POST, "/api/votes", RolePolicy.COLLECTOR),
            new AccessRule(POST, "/api/voters", RolePolicy.ANYONE),
            new AccessRule(GET, "/api/commands/{key}", RolePolicy.SIGNED_IN),
            new AccessRule(DELETE, "/api/commands/{key}", RolePolicy.SIGNED_IN),
            new AccessRule(POST, "/api/tools", RolePolicy.EDITOR),
            new AccessRule(PATCH, "/api/tools/{tool}", RolePolicy.EDITOR),
            new AccessRule(PUT, "/api/tools/{tool}/retirement", RolePolicy.EDITOR),
            new AccessRule(DELETE, "/api/tools/{tool}/retirement", RolePolicy.EDITOR),
            new AccessRule(PUT, "/api/tools/{tool}/voting", RolePolicy.EDITOR),
            new AccessRule(PUT, "/api/tools/{tool}/reviews/{seat}", RolePolicy.REVIEWER_OF_THE_SEAT),
            new AccessRule(DELETE, "/api/tools/{tool}/reviews/{seat}", RolePolicy.REVIEWER_OF_THE_SEAT),
            new AccessRule(PUT, "/api/comparisons/{comparison}", RolePolicy.EDITOR),
            new AccessRule(DELETE, "/api/comparisons/{comparison}", RolePolicy.EDITOR),
            new AccessRule(GET, "/api/log", RolePolicy.READER),
            new AccessRule(GET, "/api/log/head", RolePolicy.READER));

    @Bean
    AccessTable access() {
        return new AccessTable(LINES);
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders(
                List.of(AUTHORIZATION, CONTENT_TYPE, IF_MATCH, SenderArgumentResolver.KEY_HEADER),
                List.of(ETAG, RETRY_AFTER));
    }
}
