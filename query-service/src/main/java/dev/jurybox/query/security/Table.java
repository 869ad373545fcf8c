package dev.jurybox.query.security;

import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.CONTENT_TYPE;
import static org.springframework.http.HttpHeaders.ETAG;
import static org.springframework.http.HttpHeaders.IF_NONE_MATCH;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.jurybox.http.security.Access;
import dev.jurybox.http.security.AccessTable;
import dev.jurybox.http.security.PageHeaders;
import dev.jurybox.query.freshness.MinPosition;
import dev.jurybox.query.http.ResponseRenderer;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may ask what here. */
@Configuration(proxyBeanMethods = false)
class Table {

    static final List<Access> LINES = List.of(
            new Access(GET, "/api/me/votes", Who.VOTER),
            new Access(GET, "/api/admin/**", Who.OPERATOR),
            new Access(POST, "/api/admin/**", Who.OPERATOR),
            new Access(DELETE, "/api/admin/**", Who.OPERATOR),
            new Access(GET, "/api/tools", Who.ANYONE),
            new Access(GET, "/api/tools/{tool}", Who.ANYONE),
            new Access(GET, "/api/tools/{tool}/verdicts", Who.ANYONE),
            new Access(GET, "/api/verdicts", Who.ANYONE),
            new Access(GET, "/api/verdicts/{position}/explain", Who.ANYONE),
            new Access(GET, "/api/comparisons", Who.ANYONE),
            new Access(GET, "/api/comparisons/{id}", Who.ANYONE),
            new Access(GET, "/api/leaderboards/{name}", Who.ANYONE),
            new Access(GET, "/api/stream", Who.ANYONE));

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
