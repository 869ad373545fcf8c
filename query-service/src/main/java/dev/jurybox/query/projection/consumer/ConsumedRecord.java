package dev.jurybox.query.projection.consumer;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import dev.jurybox.events.RecordContent;
import dev.jurybox.events.RecordMac;
import dev.jurybox.query.projection.RawEvent;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic. Its headers are read once: Kafka's clients decode a name when it is first compared, and search
 * all headers for each name.
 *
 * @param signed the input of its MAC; null for a record without a key, a payload or the value of a header, which the
 *     relay never signs
 */
record ConsumedRecord(
        ConsumerRecord<String, byte[]> source, ConsumedHeaders headers, @Nullable RecordContent signed) {

    static ConsumedRecord of(ConsumerRecord<String, byte[]> source) {
        var headers = new ConsumedHeaders();
        var signed = source.key() == null || source.value() == null
                ? null
                : new RecordContent(source.partition(), source.key(), source.value());
        for (var header : source.headers()) {
            var index = EventHeaders.indexOf(header.key());
            var value = header.value();
            headers.add(index, value);
            if (value == null) signed = null;
            if (signed != null) signed.header(index, value);
        }
        return new ConsumedRecord(source, headers, signed);
    }

    /**
     * Returns null for a signed event of the log.
     *
     * @param log the source that names the log
     */
    @Nullable
    RejectionReason reasonAgainst(byte[] log, RecordMac mac) {
        if (!Arrays.equals(headers.bytes(EventHeaders.SOURCE), log)) return RejectionReason.FOREIGN;
        var key = headers.get(EventHeaders.MAC_KEY);
        var made = headers.bytes(EventHeaders.MAC);
        if (key == null || made == null) return RejectionReason.UNSIGNED;
        return signed != null && mac.isSigned(signed, key, made) ? null : RejectionReason.MAC;
    }

    RawEvent toEvent() {
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
}
