package dev.jurybox.query.http;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;

/**
 * What all documents of one kind have in common.
 *
 * @param cacheControl how long others may keep one without asking again
 * @param headers further headers, such as those that let other sites show it
 */
public record DocumentFormat(MediaType type, CacheControl cacheControl, Map<String, String> headers) {}
