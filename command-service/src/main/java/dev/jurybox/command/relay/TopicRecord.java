package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.eventstore.StoredEvent;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as a record on the topic: the stored bytes, its metadata as headers, and the position of the previous event.
 * The headers that every reader looks up come last, since Kafka's clients search headers from the end.
 */
final class TopicRecord {

    /** In CloudEvents' binding to Kafka, the one attribute whose header has no prefix. */
    private static final String CONTENT_TYPE = "content-type";

    private TopicRecord() {}

    /** CloudEvents requires a URI as source: this is the log's id as a URI. */
    static String source(UUID logId) {
        return "urn:uuid:" + logId;
    }

    static ProducerRecord<String, byte[]> of(StoredEvent event, String topic, UUID logId) {
        var record = new ProducerRecord<>(topic, event.partition(), event.subject(), event.payload());
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, event.eventId().toString());
        header(record, EventHeaders.SUBJECT, event.subject());
        header(record, CONTENT_TYPE, "application/json");
        if (event.commandId() != null) header(record, EventHeaders.COMMAND_ID, event.commandId().toString());
        JsonMapper.shared().readTree(event.metadata()).propertyStream()
                .forEach(entry -> header(record, entry.getKey(), entry.getValue().asString()));
        header(record, EventHeaders.TIME, event.recordedAt().toString());
        header(record, EventHeaders.SOURCE, source(logId));
        header(record, EventHeaders.TYPE, event.type());
        header(record, EventHeaders.REVISION, Short.toString(event.revision()));
        header(record, EventHeaders.POSITION, Long.toString(event.position()));
        header(record, EventHeaders.PREVIOUS_POSITION, Long.toString(event.previousPosition()));
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }
}
