package dev.jurybox.command.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.springframework.http.HttpMethod;

/** One line of the table that says who may call what. What the table does not name is denied. */
record Access(HttpMethod method, String path, Who who) {

    static final List<Access> TABLE = List.of(
            new Access(PUT, "/api/tools/{tool}/vote", Who.VOTER),
            new Access(DELETE, "/api/tools/{tool}/vote", Who.VOTER),
            new Access(POST, "/api/votes", Who.COLLECTOR),
            new Access(POST, "/api/voters", Who.ANYONE),
            new Access(GET, "/api/commands/{key}", Who.SIGNED_IN),
            new Access(DELETE, "/api/commands/{key}", Who.SIGNED_IN),
            new Access(POST, "/api/tools", Who.EDITOR),
            new Access(PATCH, "/api/tools/{tool}", Who.EDITOR),
            new Access(PUT, "/api/tools/{tool}/retirement", Who.EDITOR),
            new Access(DELETE, "/api/tools/{tool}/retirement", Who.EDITOR),
            new Access(PUT, "/api/tools/{tool}/voting", Who.EDITOR),
            new Access(PUT, "/api/tools/{tool}/reviews/{seat}", Who.REVIEWER_OF_THE_SEAT),
            new Access(DELETE, "/api/tools/{tool}/reviews/{seat}", Who.REVIEWER_OF_THE_SEAT),
            new Access(PUT, "/api/comparisons/{comparison}", Who.EDITOR),
            new Access(DELETE, "/api/comparisons/{comparison}", Who.EDITOR),
            new Access(GET, "/api/log", Who.READER),
            new Access(GET, "/api/log/head", Who.READER));
}
