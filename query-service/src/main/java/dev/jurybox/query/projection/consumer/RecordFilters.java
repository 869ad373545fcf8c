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

    /** Filters the same records once more, without counting rejections a second time. */
    List<RawEvent> signedAgain(List<ConsumerRecord<String, byte[]>> records) {
        return foreign.acceptedAgain(records);
    }

    /** Returns the events that lie within the log, without those of broken partitions. */
    List<RawEvent> within(String projection, List<RawEvent> events) {
        return broken.without(projection, end.within(events));
    }

    void contradicts(RawEvent event) {
        rejections.reject(RejectionReason.CHAIN, event);
    }
}
