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
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Looks up single records of the topic, so that the relay can verify them. Every wait for the broker is bounded. */
final class TopicReader implements AutoCloseable {

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(100);

    /** So many records may follow the last one of a log: foreign ones, and ones that were sent again. */
    private static final int FOREIGN_MAX = 100;

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
        var ranges = ranges();
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (!mark.equals(DeliveryMark.NONE) && !ranges.get(i).holds(mark.offset())) {
                throw new IllegalStateException("%s no longer holds offset %d, where event %d was acknowledged"
                        .formatted(partitions.get(i), mark.offset(), mark.position()));
            }
        }
    }

    /** Returns what the partitions hold, beside what the marks expect. */
    List<PartitionState> holdings(List<DeliveryMark> marks) {
        var ranges = ranges();
        var atMarks = recordsAt(offsets(i -> marks.get(i).offset(), ranges));
        var atEnds = recordsAt(offsets(i -> ranges.get(i).end() - 1, ranges));
        return IntStream.range(0, partitions.size())
                .mapToObj(i -> new PartitionState(i, marks.get(i),
                        atMarks.get(partitions.get(i)), atEnds.get(partitions.get(i))))
                .toList();
    }

    /** Returns the signed record of a log with the highest position among the last records of each partition. */
    List<RecordIdentity> lastOf(String source) {
        var last = new HashMap<Integer, RecordIdentity>();
        read(tails()).stream().filter(record -> record.isSignedBy(source))
                .forEach(record -> last.merge(record.partition(), record, RecordIdentity::orHigher));
        return List.copyOf(last.values());
    }

    private Map<TopicPartition, OffsetRange> tails() {
        var ranges = ranges();
        return IntStream.range(0, partitions.size()).boxed().collect(toMap(partitions::get,
                i -> ranges.get(i).last(FOREIGN_MAX + 1)));
    }

    private List<OffsetRange> ranges() {
        var firsts = consumer.beginningOffsets(partitions, ANSWERED_WITHIN);
        var ends = consumer.endOffsets(partitions, ANSWERED_WITHIN);
        return partitions.stream()
                .map(partition -> new OffsetRange(
                        requireNonNull(firsts.get(partition)), requireNonNull(ends.get(partition))))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(IntToLongFunction wanted, List<OffsetRange> ranges) {
        return IntStream.range(0, partitions.size()).boxed()
                .filter(i -> ranges.get(i).holds(wanted.applyAsLong(i)))
                .collect(toMap(partitions::get, wanted::applyAsLong));
    }

    /** An offset may have no record, such as the end of a transaction. */
    private Map<TopicPartition, RecordIdentity> recordsAt(Map<TopicPartition, Long> offsets) {
        var wanted = offsets.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> new OffsetRange(each.getValue(), each.getValue() + 1)));
        return read(wanted).stream().collect(toMap(record -> partitions.get(record.partition()), record -> record));
    }

    private List<RecordIdentity> read(Map<TopicPartition, OffsetRange> wanted) {
        consumer.pause(partitions);
        consumer.resume(wanted.keySet());
        wanted.forEach((partition, range) -> consumer.seek(partition, range.first()));
        var found = new ArrayList<RecordIdentity>();
        var begun = System.nanoTime();
        while (!isRead(wanted)) {
            if (System.nanoTime() - begun > ANSWERED_WITHIN.toNanos()) {
                throw new IllegalStateException("the records at %s were not read in time".formatted(wanted));
            }
            for (var record : consumer.poll(POLL)) {
                var range = wanted.get(partitions.get(record.partition()));
                if (range != null && range.holds(record.offset()))
                    found.add(RecordIdentity.of(record, signer.isSigned(record)));
            }
        }
        return found;
    }

    /** Pauses what is read. */
    private boolean isRead(Map<TopicPartition, OffsetRange> wanted) {
        var read = wanted.entrySet().stream()
                .filter(each -> consumer.position(each.getKey(), ANSWERED_WITHIN) >= each.getValue().end())
                .map(Map.Entry::getKey).toList();
        consumer.pause(read);
        return read.size() == wanted.size();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSED_WITHIN));
    }
}
