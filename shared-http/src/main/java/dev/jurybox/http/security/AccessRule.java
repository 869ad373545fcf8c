package dev.jurybox.http.security;

import org.springframework.http.HttpMethod;

/** One line of the table that says who may call what. */
public record AccessRule(HttpMethod method, String path, AccessPolicy who) {}
