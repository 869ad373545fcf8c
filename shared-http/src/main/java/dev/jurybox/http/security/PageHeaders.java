package dev.jurybox.http.security;

import java.util.List;

/**
 * What a page of another origin may send and read, beside what any page may.
 *
 * @param sent with its requests
 * @param read from the answers
 */
public record PageHeaders(List<String> sent, List<String> read) {}
