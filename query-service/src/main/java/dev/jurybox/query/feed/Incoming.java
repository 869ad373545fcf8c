package dev.jurybox.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record from the topic, with the links of its chain read and its payload not yet. */
record Incoming(ConsumerRecord<String, byte[]> source, EventType type, long position, long previousPosition) {

    static Incoming of(ConsumerRecord<String, byte[]> source) {
        return new Incoming(
                source,
                new EventType(header(source, EventHeaders.TYPE),
                        Integer.parseInt(header(source, EventHeaders.REVISION))),
                Long.parseLong(header(source, EventHeaders.POSITION)),
                Long.parseLong(header(source, EventHeaders.PREVIOUS_POSITION)));
    }

    byte[] payload() {
        return source.value();
    }

    int partition() {
        return source.partition();
    }

    long offset() {
        return source.offset();
    }

    private static String header(ConsumerRecord<String, byte[]> source, String name) {
        var header = source.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("no header %s on %s-%d at offset %d"
                    .formatted(name, source.topic(), source.partition(), source.offset()));
        }
        return new String(header.value(), UTF_8);
    }
}
