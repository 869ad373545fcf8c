package dev.jurybox.http.security;

import org.springframework.http.HttpMethod;

/** Which callers may call one method on one path. */
public record AccessRule(HttpMethod method, String path, AccessPolicy who) {}
