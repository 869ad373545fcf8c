package dev.jurybox.command.relay;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.jurybox.command.eventlog.LogProperties;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** The topic as the relay sees it: a page is sent completely and in order, or the relay starts again. */
@Component
class RelayTopic {

    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 20;

    private final String name;
    private final KafkaAdmin admin;
    private final int partitions;
    private final RecordSigner signer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final ConsumerFactory<String, byte[]> consumers;

    RelayTopic(
            RelayProperties relay, LogProperties log, KafkaAdmin admin, RecordSigner signer,
            KafkaTemplate<String, byte[]> kafka, ConsumerFactory<String, byte[]> consumers) {
        this.name = relay.topic();
        this.partitions = log.partitions();
        this.admin = admin;
        this.signer = signer;
        this.kafka = kafka;
        this.consumers = consumers;
    }

    String name() {
        return name;
    }

    TopicReader reader() {
        return new TopicReader(consumers.createConsumer(), name, partitions, signer);
    }

    /**
     * Creates the topic if it does not exist, at the first start or later. Fails while a partition has no leader, since
     * a producer that sees such a partition may wait long for news of its leader.
     */
    UUID mustBeReady() {
        if (!admin.initialize()) throw new IllegalStateException("Kafka cannot be reached to declare topic " + name);
        var topic = requireNonNull(admin.describeTopics(name).get(name));
        if (topic.partitions().stream()
                .anyMatch(partition -> partition.leader() == null || partition.leader().isEmpty())) {
            throw new IllegalStateException("not every partition of topic " + name + " has a leader yet");
        }
        return new UUID(topic.topicId().getMostSignificantBits(), topic.topicId().getLeastSignificantBits());
    }

    /** Throws if the topic has an event of the log that the log itself does not have. */
    void mustAgreeWith(EventLog log, UUID logId, TopicReader reader) {
        new LogContinuityCheck(log, name).mustHave(reader.lastOf(TopicRecord.source(logId)));
    }

    /** Returns the offsets once every record is acknowledged. After a failed page, the producer is discarded. */
    List<Long> send(List<StoredEvent> page, UUID logId) throws Exception {
        try {
            var sent = page.stream().map(event -> kafka.send(signer.sign(TopicRecord.of(event, name, logId)))).toList();
            kafka.flush();
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(ACKNOWLEDGED_WITHIN_SECONDS, SECONDS);
            return sent.stream().map(acknowledged -> acknowledged.join().getRecordMetadata().offset()).toList();
        } catch (Exception e) {
            kafka.getProducerFactory().reset();
            throw e;
        }
    }
}
