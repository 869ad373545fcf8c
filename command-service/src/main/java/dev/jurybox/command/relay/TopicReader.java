package dev.jurybox.command.relay;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Looks up single records of the topic, so that the relay can verify them. Every wait for the broker is bounded. */
final class TopicReader implements AutoCloseable {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);

    /** So many records of others may follow the last record of a log, which would otherwise be hidden. */
    private static final int OTHERS_MAX = 100;

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final RecordSigner signer;

    TopicReader(Consumer<String, byte[]> consumer, String topic, int partitions, RecordSigner signer) {
        this.consumer = consumer;
        this.signer = signer;
        this.partitions = IntStream.range(0, partitions).mapToObj(i -> new TopicPartition(topic, i)).toList();
        consumer.assign(this.partitions);
        this.partitions.forEach(partition -> consumer.seek(partition, 0));
    }

    /** A quick check between two pages: fails if a partition no longer reaches its mark, or now begins after it. */
    void mustHold(List<DeliveryMark> marks) {
        var stretches = stretches();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (!mark.equals(DeliveryMark.NONE) && !stretches.get(i).holds(mark.offset())) {
                throw new IllegalStateException("%s no longer holds offset %d, where event %d was acknowledged"
                        .formatted(partitions.get(i), mark.offset(), mark.position()));
            }
        }
    }

    /** Returns what the partitions hold, beside what the marks expect. */
    List<PartitionState> holdings(List<DeliveryMark> marks) {
        var stretches = stretches();
        var atMarks = recordsAt(offsets(i -> marks.get(i).offset(), stretches));
        var atEnds = recordsAt(offsets(i -> stretches.get(i).end() - 1, stretches));
        return IntStream.range(0, partitions.size())
                .mapToObj(i -> new PartitionState(i, marks.get(i),
                        atMarks.get(partitions.get(i)), atEnds.get(partitions.get(i))))
                .toList();
    }

    /** Returns the last signed record of a log in each partition that has one, also before a few records of others. */
    List<RecordIdentity> lastOf(String source) {
        var stretches = stretches();
        var ends = offsets(i -> stretches.get(i).end() - 1, stretches);
        var last = new ArrayList<RecordIdentity>();
        for (var i = 0; i < OTHERS_MAX && !ends.isEmpty(); i++) {
            var found = recordsAt(ends);
            found.values().stream().filter(record -> record.signed() && record.isOf(source)).forEach(last::add);
            ends = before(found.values().stream().filter(record -> !record.signed() || !record.isOf(source)),
                    stretches);
        }
        return last;
    }

    private Map<TopicPartition, Long> before(Stream<RecordIdentity> records, List<OffsetRange> stretches) {
        return records.filter(record -> stretches.get(record.partition()).holds(record.offset() - 1))
                .collect(toMap(record -> partitions.get(record.partition()), record -> record.offset() - 1));
    }

    private List<OffsetRange> stretches() {
        var firsts = consumer.beginningOffsets(partitions, ANSWERED_WITHIN);
        var ends = consumer.endOffsets(partitions, ANSWERED_WITHIN);
        return partitions.stream()
                .map(partition -> new OffsetRange(
                        requireNonNull(firsts.get(partition)), requireNonNull(ends.get(partition))))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(IntToLongFunction wanted, List<OffsetRange> stretches) {
        return IntStream.range(0, partitions.size()).boxed()
                .filter(i -> stretches.get(i).holds(wanted.applyAsLong(i)))
                .collect(toMap(partitions::get, wanted::applyAsLong));
    }

    private Map<TopicPartition, RecordIdentity> recordsAt(Map<TopicPartition, Long> offsets) {
        consumer.pause(partitions);
        consumer.resume(offsets.keySet());
        offsets.forEach(consumer::seek);
        var found = new HashMap<TopicPartition, RecordIdentity>();
        var begun = System.nanoTime();
        while (found.size() < offsets.size()) {
            if (System.nanoTime() - begun > ANSWERED_WITHIN.toNanos()) {
                throw new IllegalStateException("found only %s of the records at %s".formatted(found, offsets));
            }
            for (var record : consumer.poll(POLL)) {
                found.putIfAbsent(new TopicPartition(record.topic(), record.partition()),
                        RecordIdentity.of(record, signer.isSigned(record)));
            }
            consumer.pause(found.keySet());
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSED_WITHIN));
    }
}
