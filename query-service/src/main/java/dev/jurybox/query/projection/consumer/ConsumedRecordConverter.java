package dev.jurybox.query.projection.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventType;
import dev.jurybox.query.projection.EnvelopeHeaders;
import dev.jurybox.query.projection.RawEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Converts consumed records to events. */
final class ConsumedRecordConverter {

    private ConsumedRecordConverter() {}

    static RawEvent toEvent(ConsumerRecord<String, byte[]> source) {
        var headers = headers(source);
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

    private static EnvelopeHeaders headers(ConsumerRecord<?, ?> source) {
        return name -> {
            var header = source.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), UTF_8);
        };
    }
}
