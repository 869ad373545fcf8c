package dev.jurybox.query.verdicts;

import dev.jurybox.query.projection.RawEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event as anyone may see it: with the role of its actor, but without any pseudonym. */
public record PublicEvent(
        long position,
        String type,
        String subject,
        Instant recordedAt,
        @Nullable String actorRole,
        String summary) {

    static PublicEvent of(RawEvent event) {
        var envelope = event.envelope();
        return new PublicEvent(event.position(), event.type().name(), event.subject(), envelope.recordedAt(),
                envelope.actorRole(), EventSummary.of(event));
    }
}
