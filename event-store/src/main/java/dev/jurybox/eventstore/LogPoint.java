package dev.jurybox.eventstore;

import java.time.Instant;

/**
 * An end that the log has or had: the position of the last event, and when it was recorded. No two events share an
 * instant, so a log that was restored to an older state and has grown to the same position ends at another point.
 */
record LogPoint(long position, Instant recordedAt) {}
