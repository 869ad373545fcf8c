package dev.jurybox.proving.bench.rebuild;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic and does nothing else, with the settings of Kafka's own kafka-consumer-perf-test. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String TOPIC = "jurybox.events";

    private final Map<String, Object> settings = new HashMap<>(Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.RECEIVE_BUFFER_CONFIG, 2 * 1024 * 1024,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024,
            ConsumerConfig.CHECK_CRCS_CONFIG, false,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));

    /** @param access the settings of a client that may read the topic */
    TopicReader(Map<String, Object> access) {
        settings.putAll(access);
    }

    /** Records per second, counted from the first record: joining a group is not reading. */
    double perSecond(long records) {
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "jurybox-bench-" + UUID.randomUUID());
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            consumer.subscribe(List.of(TOPIC));
            var read = 0L;
            while (read == 0)
                read += consumer.poll(POLL).count();
            var first = read;
            var begun = System.nanoTime();
            while (read < records)
                read += consumer.poll(POLL).count();
            return (read - first) / ((System.nanoTime() - begun) / 1e9);
        }
    }
}
