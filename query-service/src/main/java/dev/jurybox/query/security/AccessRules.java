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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The access rules of this service: which callers may send which requests. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    static final List<AccessRule> LINES = List.of(
            new AccessRule(GET, "/api/me/votes", CallerPolicy.VOTER),
            new AccessRule(GET, "/api/admin/**", CallerPolicy.OPERATOR),
            new AccessRule(POST, "/api/admin/**", CallerPolicy.OPERATOR),
            new AccessRule(DELETE, "/api/admin/**", CallerPolicy.OPERATOR),
            new AccessRule(GET, "/api/tools", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/tools/{tool}", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/tools/{tool}/verdicts", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/verdicts", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/verdicts/{position}/explain", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/comparisons", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/comparisons/{id}", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/leaderboards/{name}", CallerPolicy.ANYONE),
            new AccessRule(GET, "/api/stream", CallerPolicy.ANYONE));

    @Bean
    AccessTable access() {
        return new AccessTable(LINES);
    }

    @Bean
    PageHeaders pageHeaders() {
        return new PageHeaders(
                List.of(AUTHORIZATION, CONTENT_TYPE, IF_NONE_MATCH, MinPosition.HEADER),
                List.of(ETAG, RETRY_AFTER, ResponseRenderer.POSITION));
    }
}
