package dev.jurybox.query.projection;

import dev.jurybox.events.EventType;

/**
 * An event as consumed: its positions are parsed, its payload is not.
 *
 * @param offset its offset on the topic; {@link #NO_OFFSET} if it did not come from the topic
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawEvent(
        EventType type,
        String subject,
        int partition,
        long position,
        long previousPosition,
        long offset,
        byte[] payload,
        EnvelopeHeaders headers) {

    public static final long NO_OFFSET = -1;

    public EventEnvelope envelope() {
        return new EventEnvelope(partition, position, headers);
    }
}
