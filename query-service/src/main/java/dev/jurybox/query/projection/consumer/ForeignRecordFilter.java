package dev.jurybox.query.projection.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.RecordMac;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.store.LogIdentity;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * Separates the events of this log from other records on the topic: events of another log, records that are not events,
 * and records that the relay did not sign. Access to the broker is not enough to forge an event.
 */
@Component
class ForeignRecordFilter {

    private static final String SOURCE_PREFIX = "urn:uuid:";

    private interface Rejecting {
        void reject(RejectionReason reason, int partition, long offset);
    }

    private final LogIdentity identity;
    private final RecordMac mac;
    private final RejectedRecords rejections;

    ForeignRecordFilter(LogIdentity identity, ConsumerProperties properties, RejectedRecords rejections) {
        this.identity = identity;
        this.mac = new RecordMac("jurybox.feed.keys", properties.keys());
        this.rejections = rejections;
    }

    /** If a dropped record was an event of this log after all, it leaves a gap, which is backfilled from the log. */
    List<RawEvent> accepted(List<ConsumerRecord<String, byte[]>> records) {
        return accepted(records, rejections::reject);
    }

    /** The same for records that live projections have filtered before: rejections are not counted again. */
    List<RawEvent> acceptedAgain(List<ConsumerRecord<String, byte[]>> records) {
        return accepted(records, (_, _, _) -> {});
    }

    private List<RawEvent> accepted(List<ConsumerRecord<String, byte[]>> records, Rejecting rejecting) {
        var source = (SOURCE_PREFIX + identity.logId()).getBytes(UTF_8);
        var ours = new ArrayList<RawEvent>(records.size());
        for (var record : records) {
            try {
                var consumed = ConsumedRecord.of(record);
                var reason = consumed.reasonAgainst(source, mac);
                if (reason == null) ours.add(consumed.toEvent());
                else
                    rejecting.reject(reason, record.partition(), record.offset());
            } catch (RuntimeException unreadable) {
                rejecting.reject(RejectionReason.FOREIGN, record.partition(), record.offset());
            }
        }
        return ours;
    }
}
