package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.jurybox.eventstore.StoredEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** The topic as the relay sees it: a page goes out whole and in order, or the relay starts again. */
@Component
class Topic {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 20;

    private final String name;
    private final KafkaAdmin admin;
    private final KafkaTemplate<String, byte[]> kafka;

    Topic(RelayProperties relay, KafkaAdmin admin, KafkaTemplate<String, byte[]> kafka) {
        this.name = relay.topic();
        this.admin = admin;
        this.kafka = kafka;
    }

    String name() {
        return name;
    }

    /** A producer that learns of a partition before it has a leader may wait long to hear of it. */
    void mustBeReady() {
        if (!admin.initialize()) throw new IllegalStateException("Kafka cannot be reached to declare topic " + name);
        var partitions = admin.describeTopics(name).values().stream().flatMap(topic -> topic.partitions().stream());
        if (partitions.anyMatch(partition -> partition.leader() == null || partition.leader().isEmpty())) {
            throw new IllegalStateException("not every partition of topic " + name + " has a leader yet");
        }
    }

    /** Returns when every copy is acknowledged. A page that fails leaves no later record behind an earlier one. */
    void send(List<StoredEvent> page, UUID logId) throws Exception {
        try {
            var sent = page.stream()
                    .map(event -> kafka.send(TopicRecord.of(event, name, logId)))
                    .toArray(CompletableFuture[]::new);
            kafka.flush();
            CompletableFuture.allOf(sent).get(ACKNOWLEDGED_WITHIN_SECONDS, SECONDS);
        } catch (Exception e) {
            kafka.getProducerFactory().reset();
            throw e;
        }
    }
}
