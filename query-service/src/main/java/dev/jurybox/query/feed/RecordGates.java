package dev.jurybox.query.feed;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** What a record has to pass before it is applied to a live generation. */
@Component
record RecordGates(Ours ours, LogEnd end, BrokenPartitions broken, RejectedRecords rejections) {

    List<Incoming> signed(List<ConsumerRecord<String, byte[]>> records) {
        return ours.among(records);
    }

    /** The same once more: nothing is counted a second time. */
    List<Incoming> signedAgain(List<ConsumerRecord<String, byte[]>> records) {
        return ours.amongThePast(records);
    }

    /** Those within the log, of partitions that do not stand still. */
    List<Incoming> within(String projection, List<Incoming> events) {
        return broken.without(projection, end.within(events));
    }

    void contradicts(Incoming event) {
        rejections.reject(RejectionReason.CHAIN, event);
    }
}
