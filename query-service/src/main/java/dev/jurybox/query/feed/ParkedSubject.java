package dev.jurybox.query.feed;

import java.time.Instant;

/** A subject whose story cannot be read on: from its position on it waits, and others go on. */
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
