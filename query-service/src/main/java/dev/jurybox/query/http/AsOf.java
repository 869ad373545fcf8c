package dev.jurybox.query.http;

import java.time.Instant;

/**
 * The position that an answer about the past is as of.
 *
 * @param recordedAt the time of the event at the position
 */
public record AsOf(long position, Instant recordedAt) {}
