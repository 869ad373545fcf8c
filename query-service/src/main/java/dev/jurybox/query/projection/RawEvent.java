package dev.jurybox.query.projection;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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

    static RawEvent of(ConsumerRecord<String, byte[]> source) {
        var headers = EnvelopeHeaders.of(source);
        return new RawEvent(
                new EventType(headers.required(EventHeaders.TYPE),
                        Integer.parseInt(headers.required(EventHeaders.REVISION))),
                source.key(),
                source.partition(),
                Long.parseLong(headers.required(EventHeaders.POSITION)),
                Long.parseLong(headers.required(EventHeaders.PREVIOUS_POSITION)),
                source.offset(),
                source.value(),
                headers);
    }

    public EventEnvelope envelope() {
        return new EventEnvelope(partition, position, headers);
    }
}
