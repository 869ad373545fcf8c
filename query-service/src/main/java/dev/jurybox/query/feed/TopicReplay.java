package dev.jurybox.query.feed;

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
 * The topic, to be read from the beginning without a group: by larger fetches, for who reads so reads everything, but
 * none so large that what a batch leaves behind outlives the youth of the heap.
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

    /** Comes back when these partitions are where they are wanted, or the topic has no more. */
    void read(List<Integer> partitions, ReplayTarget target, GapFillingApplier gapFillingApplier) {
        var settings = new Properties();
        settings.putAll(LARGE);
        try (var consumer = consumers.createConsumer(null, "rebuild", "-" + readings.incrementAndGet(), settings)) {
            new PartitionReplay(properties.topic(), consumer, foreignRecordFilter, target, gapFillingApplier)
                    .read(partitions);
        } catch (KafkaException e) {
            if (Thread.currentThread().isInterrupted()) throw e;
            LOG.warn("The topic does not tell what is in its partitions {}: {}", partitions, e.toString());
        }
    }
}
