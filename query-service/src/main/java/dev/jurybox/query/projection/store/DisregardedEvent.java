package dev.jurybox.query.projection.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that projections pass over because an operator disregarded it: it cannot be read, or builds on one
 * that cannot.
 *
 * @param type its name and revision
 * @param reason why it was disregarded
 * @param actor who disregarded it: a role and a pseudonym
 * @param disregardedBy the position of the event by which it was disregarded
 */
public record DisregardedEvent(
        long position,
        String subject,
        int partition,
        String type,
        String reason,
        @Nullable String actor,
        long disregardedBy,
        Instant disregardedAt) {}
