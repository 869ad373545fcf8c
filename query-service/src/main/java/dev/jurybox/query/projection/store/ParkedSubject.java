package dev.jurybox.query.projection.store;

import java.time.Instant;

/**
 * A subject with an event that cannot be applied: from that position on its events are skipped, while other subjects
 * advance.
 */
public record ParkedSubject(
        String projection,
        int generation,
        String subject,
        int partition,
        long position,
        String type,
        String reason,
        long skipped,
        Instant parkedAt) {}
