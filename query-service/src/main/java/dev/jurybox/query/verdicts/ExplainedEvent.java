package dev.jurybox.query.verdicts;

import dev.jurybox.query.projection.RawEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a command that changed a verdict.
 *
 * @param review what it did to the review of a seat; null if it is about something else
 * @param rules which seats count since; null if it is about something else
 */
public record ExplainedEvent(
        PublicEvent shown, UUID eventId, int partition, @Nullable ReviewChange review, @Nullable RulesChange rules) {

    static ExplainedEvent of(RawEvent event) {
        return new ExplainedEvent(PublicEvent.of(event), event.envelope().eventId(), event.partition(),
                ReviewChange.of(event), RulesChange.of(event));
    }

    /** The reason that was given; null for an event without one. */
    @Nullable
    public String reason() {
        if (rules != null) return rules.reason();
        return review == null ? null : review.reason();
    }
}
