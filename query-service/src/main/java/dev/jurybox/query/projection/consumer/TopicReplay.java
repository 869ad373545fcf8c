package dev.jurybox.query.projection.consumer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the topic without a consumer group, for a replay. Fetches are larger than those of a live consumer, because a
 * replay reads everything, but small enough that the garbage of a batch is collected in the young generation of the
 * heap.
 */
@Component
class TopicReplay {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReplay.class);

    private static final Map<String, String> LARGE = Map.of(
            "max.poll.records", "3000",
            "fetch.min.bytes", "65536",
            "fetch.max.wait.ms", "100",
            "fetch.max.bytes", "2097152",
            "max.partition.fetch.bytes", "1048576",
            "receive.buffer.bytes", "1048576",
            "default.api.timeout.ms", "5000");

    private final ConsumerProperties properties;
    private final ConsumerFactory<String, byte[]> consumers;
    private final ForeignRecordFilter foreignRecordFilter;
    private final AtomicLong readings = new AtomicLong();

    TopicReplay(ConsumerProperties properties, ConsumerFactory<String, byte[]> consumers,
            ForeignRecordFilter foreignRecordFilter) {
        this.properties = properties;
        this.consumers = consumers;
        this.foreignRecordFilter = foreignRecordFilter;
    }

    /**
     * Reads the partitions that a generation lags behind in. Returns when each generation has reached its target, or the
     * topic has no more records.
     */
    void read(Collection<Integer> partitions, List<ReplayedGeneration> generations, ReaderTurn turn) {
        var lagging = partitions.stream()
                .filter(partition -> generations.stream().anyMatch(each -> each.lagging().contains(partition)))
                .toList();
        if (lagging.isEmpty()) return;
        var settings = new Properties();
        settings.putAll(LARGE);
        try (var consumer = consumers.createConsumer(null, "rebuild", "-" + readings.incrementAndGet(), settings)) {
            new PartitionReplay(properties.topic(), consumer, foreignRecordFilter, generations, turn)
                    .read(lagging);
        } catch (KafkaException e) {
            if (Thread.currentThread().isInterrupted()) throw e;
            LOG.warn("The topic cannot be read in partitions {}: {}", lagging, e.toString());
        }
    }
}
