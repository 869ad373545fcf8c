package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.RawEvent;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** The checks that a record has to pass before it is applied to a live generation. */
@Component
record RecordFilters(ForeignRecordFilter foreign, LogEnd end, BrokenPartitions broken, RejectedRecords rejections) {

    List<RawEvent> signed(List<ConsumerRecord<String, byte[]>> records) {
        return foreign.accepted(records);
    }

    /** The same for records that were filtered before: rejections are not counted a second time. */
    List<RawEvent> signedAgain(List<ConsumerRecord<String, byte[]>> records) {
        return foreign.acceptedAgain(records);
    }

    /** Returns the events that lie within the log. */
    List<RawEvent> within(List<RawEvent> events) {
        return end.within(events);
    }

    /** Returns the events that are not in broken partitions of the projection. */
    List<RawEvent> unbroken(String projection, List<RawEvent> events) {
        return broken.without(projection, events);
    }

    void contradicts(RawEvent event) {
        rejections.reject(RejectionReason.CHAIN, event);
    }
}
