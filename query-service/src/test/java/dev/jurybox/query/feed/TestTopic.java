package dev.jurybox.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.Entry;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.local.Sandbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of as many partitions as the real one, and its relay: it sends well, twice, or wrongly, as a test likes. */
final class TestTopic implements AutoCloseable {

    private static final int PARTITIONS = 12;

    final String name = "events-" + UUID.randomUUID();
    private final EventCodec codec = new EventCodec();
    private final Map<String, Object> kafka = Map.of("bootstrap.servers", Sandbox.kafka().bootstrapServers());
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(kafka, new StringSerializer(),
            new ByteArraySerializer());
    private final long[] last = new long[PARTITIONS];
    private long head;

    TestTopic() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        }
    }

    static ToolRegistered registered(String tool) {
        return new ToolRegistered(new ToolId(tool),
                new ToolDetails(tool, "Kitchen", "T", "D", Entry.FREE, "P", null, null));
    }

    static CommunityVoteCast cast(String tool, String voter, Choice choice) {
        return new CommunityVoteCast(new ToolId(tool), new VoterToken(voter), choice);
    }

    static CommunityVoteChanged changed(String tool, String voter, Choice from, Choice to) {
        return new CommunityVoteChanged(new ToolId(tool), new VoterToken(voter), from, to, Instant.EPOCH);
    }

    /** Takes the next place in the log, without sending it. */
    ProducerRecord<String, byte[]> record(JuryboxEvent event) {
        var partition = partitionOf(event.subject());
        var type = EventTypes.of(event.getClass()).orElseThrow();
        var record = new ProducerRecord<>(name, partition, event.subject(), codec.encode(event));
        header(record, EventHeaders.TYPE, type.name());
        header(record, EventHeaders.REVISION, Integer.toString(type.revision()));
        header(record, EventHeaders.POSITION, Long.toString(++head));
        header(record, EventHeaders.PREVIOUS_POSITION, Long.toString(last[partition]));
        last[partition] = head;
        return record;
    }

    /** Takes its place in the log, and cannot be read. */
    ProducerRecord<String, byte[]> garbled(JuryboxEvent event) {
        var record = record(event);
        return new ProducerRecord<>(name, record.partition(), record.key(), "{".getBytes(UTF_8), record.headers());
    }

    List<ProducerRecord<String, byte[]>> send(JuryboxEvent... events) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var event : events)
            records.add(record(event));
        deliver(records);
        return records;
    }

    void deliver(List<ProducerRecord<String, byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    static String otherPartitionThan(String tool) {
        return Stream.of("lungo", "ristretto", "cortado", "americano")
                .filter(other -> partitionOf(other) != partitionOf(tool))
                .findFirst().orElseThrow();
    }

    private static int partitionOf(String subject) {
        return Math.floorMod(subject.hashCode(), PARTITIONS);
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
