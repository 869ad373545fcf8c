package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.EventHeaders;
import dev.jurybox.local.testing.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads a topic as a consumer does, and damages it as a client with too many rights could. */
public final class TestTopic {

    private static final int PARTITIONS = 12;
    private static final Map<String, Object> KAFKA = Sandbox.kafka().asAdmin();
    private static final Map<String, Object> IN_ORDER = inOrder();

    private static final RecordSigner SIGNER = new RecordSigner(new RelayProperties(
            "", List.of(Sandbox.secrets().read("command/jurybox.relay.keys").split(","))));

    private final String name;
    private final List<TopicPartition> partitions;

    private static Map<String, Object> inOrder() {
        var settings = new HashMap<>(KAFKA);
        settings.put("max.in.flight.requests.per.connection", 1);
        return settings;
    }

    public TestTopic(String name) {
        this.name = name;
        this.partitions = IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(name, i)).toList();
    }

    /** All records that the topic holds now. */
    public List<ConsumerRecord<String, byte[]>> records() {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(KAFKA, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /**
     * The position that a reader reaches in each partition if it skips repeats and unsigned records, and stops at a
     * gap.
     */
    long[] readThrough(String source) {
        var reached = new long[PARTITIONS];
        for (var record : records()) {
            var partition = record.partition();
            if (header(record, EventHeaders.SOURCE).equals(source) && SIGNER.isSigned(record)
                    && header(record, EventHeaders.PREVIOUS_POSITION).equals(Long.toString(reached[partition]))) {
                reached[partition] = Long.parseLong(header(record, EventHeaders.POSITION));
            }
        }
        return reached;
    }

    void delete() throws Exception {
        try (var admin = Admin.create(KAFKA)) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    /** Creates the topic and returns its id. Every partition has a leader by then. */
    UUID create() throws Exception {
        try (var admin = Admin.create(KAFKA)) {
            var created = admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)));
            var id = created.topicId(name).get();
            await().ignoreExceptions().until(() -> admin.describeTopics(List.of(name))
                    .allTopicNames().get().values().stream().flatMap(topic -> topic
                            .partitions().stream())
                    .noneMatch(partition -> partition.leader() == null || partition.leader().isEmpty()));
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }

    /** Deletes records as retention does, and leaves this many at the end of each partition. */
    void cut(int left) throws Exception {
        try (var admin = Admin.create(KAFKA);
                var consumer = new KafkaConsumer<>(KAFKA, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            var before = consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > left)
                    .collect(Collectors.toMap(Map.Entry::getKey,
                            end -> RecordsToDelete.beforeOffset(end.getValue() - left)));
            admin.deleteRecords(before).all().get();
        }
    }

    /** Sends copies of records with this source, as if that log had sent them. */
    void put(List<ConsumerRecord<String, byte[]>> records, String source) throws Exception {
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var producer = new KafkaProducer<>(IN_ORDER, new StringSerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                var copy = new ProducerRecord<>(name, record.partition(), record.key(), record.value());
                record.headers().forEach(header -> copy.headers().add(header.key(),
                        header.key().equals(EventHeaders.SOURCE) ? source.getBytes(UTF_8) : header.value()));
                sent.add(producer.send(copy));
            }
            producer.flush();
            for (var acknowledged : sent)
                acknowledged.get();
        }
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
