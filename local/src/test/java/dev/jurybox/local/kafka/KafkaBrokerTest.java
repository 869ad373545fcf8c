package dev.jurybox.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private final Path home;

    KafkaBrokerTest(@TempDir Path home) {
        this.home = home;
    }

    @AfterEach
    void stop() {
        KafkaBroker.stopIn(home);
    }

    @Test
    void what_was_acknowledged_survives_a_kill_and_a_stop() throws Exception {
        var killed = start();
        try (var admin = Admin.create(Map.of("bootstrap.servers", killed.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("votes", 1, (short) 1))).all().get();
        }
        send(killed, "SHIP");
        killed.kill();

        var stopped = start();
        send(stopped, "SKIP");
        stopped.stop();

        assertThat(received(start(), 2)).containsExactly("SHIP", "SKIP");
    }

    @Test
    void a_format_that_was_killed_half_way_is_done_again_and_no_topic_appears_by_itself() throws IOException {
        var half = Files.createDirectories(home.resolve("data.half"));
        Files.writeString(half.resolve("meta.properties"), "version=");

        try (var admin = Admin.create(Map.of("bootstrap.servers", start().bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("votes")).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
        assertThat(half).doesNotExist();
    }

    private KafkaBroker start() {
        return KafkaBroker.start(home, Ports.free(), Ports.free());
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("votes", value)).get();
        }
    }

    private static List<String> received(KafkaBroker broker, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(), "fetch.min.bytes", 1, "max.poll.records", count);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var votes = new TopicPartition("votes", 0);
            consumer.assign(List.of(votes));
            consumer.seekToBeginning(List.of(votes));
            var records = new ArrayList<String>();
            for (var poll = 0; poll < 30 && records.size() < count; poll++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
            return records;
        }
    }
}
