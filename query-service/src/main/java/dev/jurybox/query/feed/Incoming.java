package dev.jurybox.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way in, with the links of its chain read and its payload not yet.
 *
 * @param offset where it stands on the topic; {@link #NO_OFFSET} if it came another way
 */
@SuppressWarnings("ArrayRecordComponent")
public record Incoming(
        UUID logId,
        EventType type,
        String subject,
        int partition,
        long position,
        long previousPosition,
        long offset,
        byte[] payload,
        Headers headers) {

    public static final long NO_OFFSET = -1;
    private static final String SOURCE_PREFIX = "urn:uuid:";

    static Incoming of(ConsumerRecord<String, byte[]> source) {
        Headers headers = name -> header(source, name);
        return new Incoming(
                UUID.fromString(headers.required(EventHeaders.SOURCE).substring(SOURCE_PREFIX.length())),
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

    private static @Nullable String header(ConsumerRecord<String, byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    Envelope envelope() {
        return new Envelope(partition, position, headers);
    }
}
