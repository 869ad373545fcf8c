package dev.jurybox.query.projection.consumer;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.RawEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replay of some partitions for one or more generations, each up to its target or the end of the topic. A
 * generation that fails leaves the others alone, and lacks the rest.
 */
final class PartitionReplay {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionReplay.class);

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
    private final List<ReplayedGeneration> generations;
    private final ReaderTurn turn;
    private Set<TopicPartition> open = Set.of();
    private int silent;

    PartitionReplay(String topic, Consumer<String, byte[]> consumer, ForeignRecordFilter foreignRecordFilter,
            List<ReplayedGeneration> generations, ReaderTurn turn) {
        this.topic = topic;
        this.consumer = consumer;
        this.foreignRecordFilter = foreignRecordFilter;
        this.generations = new ArrayList<>(generations);
        this.turn = turn;
    }

    void read(List<Integer> partitions) {
        open = begin(partitions);
        while (!open.isEmpty() && !isOver())
            turn.take(this::readOn);
    }

    /**
     * A reader polls in its turn, so that those that wait for theirs hold no records: the garbage collector would copy
     * them while requests wait.
     */
    private void readOn() {
        var records = consumer.poll(POLL);
        silent = records.isEmpty() ? silent + 1 : 0;
        if (!records.isEmpty()) open = unassign(applied(records));
    }

    private List<RawEvent> applied(ConsumerRecords<String, byte[]> records) {
        var batch = new ArrayList<ConsumerRecord<String, byte[]>>(records.count());
        records.forEach(batch::add);
        var events = foreignRecordFilter.acceptedAgain(batch);
        List.copyOf(generations).forEach(generation -> apply(generation, events));
        return events;
    }

    private void apply(ReplayedGeneration generation, List<RawEvent> events) {
        try {
            generation.apply(events);
        } catch (RuntimeException failure) {
            if (generations.size() == 1 || Thread.currentThread().isInterrupted()) throw failure;
            LOG.info("Some partitions of {} are not read with others any more: {}", generation.title(),
                    failure.toString());
            generations.remove(generation);
        }
    }

    private Set<TopicPartition> begin(List<Integer> partitions) {
        var begun = partitions.stream().map(partition -> new TopicPartition(topic, partition)).collect(toSet());
        consumer.assign(begun);
        var ends = consumer.endOffsets(begun);
        for (var partition : begun) {
            var next = nextOffset(partition.partition());
            if (next == 0 || next > ends.getOrDefault(partition, 0L)) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, next);
            }
        }
        return begun;
    }

    /** Where the generation that is furthest behind reads on. */
    private long nextOffset(int partition) {
        return generations.stream()
                .filter(generation -> generation.lagging().contains(partition))
                .mapToLong(generation -> generation.nextOffset(partition))
                .min().orElse(0);
    }

    /** Stops fetching the partitions of which no generation needs further records. */
    private Set<TopicPartition> unassign(List<RawEvent> events) {
        var lagging = generations.stream()
                .flatMap(generation -> generation.laggingAfter(events).stream()).collect(toSet());
        var still = open.stream().filter(each -> lagging.contains(each.partition())).collect(toSet());
        if (still.size() < open.size()) consumer.assign(still);
        return still;
    }

    private boolean isOver() {
        return silent >= SILENT_MAX || (silent >= SILENT_AT_THE_END_MAX && isAtTheEnd());
    }

    private boolean isAtTheEnd() {
        return consumer.endOffsets(open).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
