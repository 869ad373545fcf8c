package dev.jurybox.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The headers of an event, by the names of {@link dev.jurybox.events.EventHeaders}. */
@FunctionalInterface
public interface EnvelopeHeaders {

    @Nullable
    String get(String name);

    static EnvelopeHeaders of(ConsumerRecord<?, ?> record) {
        return name -> {
            var header = record.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), UTF_8);
        };
    }

    default String required(String name) {
        var value = get(name);
        if (value == null) throw new UnreadableEventException("the envelope has no " + name);
        return value;
    }
}
