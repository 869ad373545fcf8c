package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.Checkpoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets where a consumer reads on: never at the offsets that were committed, only at what was applied. */
final class TopicPosition {

    private static final Logger LOG = LoggerFactory.getLogger(TopicPosition.class);

    private TopicPosition() {}

    /**
     * Seeks to the first record that one of the projections has not applied. If the database cannot be reached, reading
     * starts at the committed offset: repeats are skipped, and gaps backfilled.
     */
    static void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions,
            Supplier<List<Map<Integer, Checkpoint>>> reached) {
        if (partitions.isEmpty()) return;
        try {
            var all = reached.get();
            partitions.forEach(partition -> consumer.seek(partition, next(partition.partition(), all)));
        } catch (RuntimeException e) {
            LOG.warn("It is not known yet where to read on in {}: {}", partitions, e.toString());
        }
    }

    private static long next(int partition, List<Map<Integer, Checkpoint>> reached) {
        return reached.stream()
                .mapToLong(all -> all.getOrDefault(partition, Checkpoint.start(partition)).topicOffset())
                .min().orElse(Checkpoint.start(partition).topicOffset()) + 1;
    }

    /** Seeks back to the first of these records in each partition. */
    static void seekBack(Consumer<?, ?> consumer, List<? extends ConsumerRecord<?, ?>> records) {
        for (var record : records.reversed()) {
            consumer.seek(new TopicPartition(record.topic(), record.partition()), record.offset());
        }
    }

    /** Seeks back to the first of the records of these partitions. */
    static void seekBack(Consumer<?, ?> consumer, Collection<Integer> partitions,
            List<? extends ConsumerRecord<?, ?>> records) {
        for (var record : records.reversed()) {
            if (partitions.contains(record.partition())) {
                consumer.seek(new TopicPartition(record.topic(), record.partition()), record.offset());
            }
        }
    }
}
