package dev.jurybox.query.projection.consumer;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.apply.GapFillingApplier;
import dev.jurybox.query.projection.apply.ReplayTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** One replay of some partitions, each up to its target or the end of the topic. */
final class PartitionReplay {

    private static final Duration POLL = Duration.ofMillis(250);

    /**
     * The number of empty polls (2 s) that end a replay at the end of the topic: the relay is a moment behind the log.
     */
    private static final int SILENT_AT_THE_END_MAX = 8;

    /** The number of empty polls (15 s) that end a replay: a broker that restarts is back by then. */
    private static final int SILENT_MAX = 60;

    private final String topic;
    private final Consumer<String, byte[]> consumer;
    private final ForeignRecordFilter foreignRecordFilter;
    private final ReplayTarget target;
    private final GapFillingApplier gapFillingApplier;
    private final ReplayThrottle throttle;

    PartitionReplay(String topic, Consumer<String, byte[]> consumer, ForeignRecordFilter foreignRecordFilter,
            ReplayTarget target, GapFillingApplier gapFillingApplier, ReplayThrottle throttle) {
        this.topic = topic;
        this.consumer = consumer;
        this.foreignRecordFilter = foreignRecordFilter;
        this.target = target;
        this.gapFillingApplier = gapFillingApplier;
        this.throttle = throttle;
    }

    void read(List<Integer> partitions) {
        var open = begin(partitions);
        for (var silent = 0; !open.isEmpty() && !isOver(open, silent); silent++) {
            var records = consumer.poll(POLL);
            if (records.isEmpty()) continue;
            silent = 0;
            open = unassign(open, applied(records));
        }
    }

    private List<RawEvent> applied(ConsumerRecords<String, byte[]> records) {
        var events = new ArrayList<RawEvent>(records.count());
        throttle.inTurn(() -> {
            var batch = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
            records.forEach(batch::add);
            events.addAll(foreignRecordFilter.acceptedAgain(batch));
            target.reached(gapFillingApplier.apply(target.upTo(events)));
        });
        return events;
    }

    private Set<TopicPartition> begin(List<Integer> partitions) {
        var open = partitions.stream().map(partition -> new TopicPartition(topic, partition)).collect(toSet());
        consumer.assign(open);
        var ends = consumer.endOffsets(open);
        for (var partition : open) {
            var next = target.at(partition.partition()).topicOffset() + 1;
            if (next == 0 || next > ends.getOrDefault(partition, 0L)) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        return open;
    }

    /**
     * Stops fetching the partitions that have reached their target, and those whose records are already past it: events
     * that are no longer on the topic come from the log.
     */
    private Set<TopicPartition> unassign(Set<TopicPartition> open, List<RawEvent> events) {
        var lagging = new HashSet<>(target.lagging());
        events.stream().filter(target::isAtTheEnd).map(RawEvent::partition).forEach(lagging::remove);
        var still = open.stream().filter(each -> lagging.contains(each.partition())).collect(toSet());
        if (still.size() < open.size()) consumer.assign(still);
        return still;
    }

    private boolean isOver(Collection<TopicPartition> open, int silent) {
        return silent >= SILENT_MAX || (silent >= SILENT_AT_THE_END_MAX && isAtTheEnd(open));
    }

    private boolean isAtTheEnd(Collection<TopicPartition> open) {
        return consumer.endOffsets(open).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
