package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.eventstore.StoredEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The identity of a record on the topic, from its headers. A missing header is an empty string.
 *
 * @param signed whether the record carries a MAC by a key of the relay: without one, any producer may have written it
 */
record RecordIdentity(String source, String position, String eventId, int partition, long offset, boolean signed) {

    static RecordIdentity of(ConsumerRecord<?, ?> record, boolean signed) {
        return new RecordIdentity(header(record, EventHeaders.SOURCE), header(record, EventHeaders.POSITION),
                header(record, EventHeaders.ID), record.partition(), record.offset(), signed);
    }

    boolean isOf(String log) {
        return source.equals(log);
    }

    /** Whether the relay of this log sent it. */
    boolean isSignedBy(String log) {
        return signed && isOf(log);
    }

    /** Whether it is this event: an id is given once, so another event at the position has another id. */
    boolean isOf(StoredEvent event) {
        return eventId.equals(event.eventId().toString()) && partition == event.partition();
    }

    boolean isAt(DeliveryMark mark) {
        return offset == mark.offset() && position.equals(Long.toString(mark.position()));
    }

    /** Returns the one with the higher position. Both must be signed. */
    RecordIdentity orHigher(RecordIdentity other) {
        return other.mark().position() > mark().position() ? other : this;
    }

    DeliveryMark mark() {
        return new DeliveryMark(Long.parseLong(position), offset);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
