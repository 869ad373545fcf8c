package dev.jurybox.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.EventHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells our log's events from whatever else stands on the topic: another log's, or no event at all. */
@Component
class Ours {

    private static final Logger LOG = LoggerFactory.getLogger(Ours.class);

    private static final String SOURCE_PREFIX = "urn:uuid:";

    private final LogIdentity identity;
    private final FeedMeters meters;

    Ours(LogIdentity identity, FeedMeters meters) {
        this.identity = identity;
        this.meters = meters;
    }

    /** What is passed over leaves a gap if it was ours after all, and a gap is filled from the log. */
    List<Incoming> among(List<ConsumerRecord<String, byte[]>> records) {
        var source = (SOURCE_PREFIX + identity.logId()).getBytes(UTF_8);
        var ours = new ArrayList<Incoming>(records.size());
        for (var record : records) {
            try {
                var from = record.headers().lastHeader(EventHeaders.SOURCE);
                if (from != null && Arrays.equals(from.value(), source)) ours.add(Incoming.of(record));
                else
                    passOver(record, "it is of %s, ours is %s".formatted(
                            from == null ? "no log" : new String(from.value(), UTF_8), new String(source, UTF_8)));
            } catch (RuntimeException e) {
                passOver(record, e.toString());
            }
        }
        return ours;
    }

    private void passOver(ConsumerRecord<String, byte[]> record, String reason) {
        if (meters.foreign().count() == 0) {
            LOG.warn("Passing over {}-{} at offset {}, and others like it: {}",
                    record.topic(), record.partition(), record.offset(), reason);
        }
        meters.foreign().increment();
    }
}
