package dev.jurybox.query.verdicts;

import dev.jurybox.query.projection.RawEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a command that changed a verdict.
 *
 * @param review what it did to the review of a seat; null if it is about something else
 */
public record ExplainedEvent(PublicEvent shown, UUID eventId, int partition, @Nullable ReviewChange review) {

    static ExplainedEvent of(RawEvent event) {
        return new ExplainedEvent(
                PublicEvent.of(event), event.envelope().eventId(), event.partition(), ReviewChange.of(event));
    }
}
