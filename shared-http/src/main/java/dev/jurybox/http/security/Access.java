package dev.jurybox.http.security;

import org.springframework.http.HttpMethod;

/** One line of the table that says who may call what. */
public record Access(HttpMethod method, String path, Admission who) {}
