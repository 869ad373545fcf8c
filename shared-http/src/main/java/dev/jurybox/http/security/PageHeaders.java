package dev.jurybox.http.security;

import java.util.List;

/**
 * The headers that a page of another origin may send and read, in addition to the safelisted ones.
 *
 * @param sent request headers
 * @param read response headers
 */
public record PageHeaders(List<String> sent, List<String> read) {}
