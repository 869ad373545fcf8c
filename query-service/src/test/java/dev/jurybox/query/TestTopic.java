package dev.jurybox.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.RecordContent;
import dev.jurybox.events.RecordMac;
import dev.jurybox.local.testing.Sandbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A topic with as many partitions as the real one, together with its relay and the log behind it. It delivers events
 * correctly, twice, incorrectly or not at all, as a test requires.
 */
public final class TestTopic implements AutoCloseable {

    public static final int PARTITIONS = 12;
    /** Signs with the keys of the relay. */
    public static final RecordMac MAC = new RecordMac(
            "keys", List.of(Sandbox.secrets().read("command/jurybox.relay.keys").split(",")));
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    public final String name = "events-" + UUID.randomUUID();
    private final EventCodec codec = new EventCodec();
    private final Map<String, Object> kafka = Sandbox.kafka().asAdmin();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(kafka, new StringSerializer(),
            new ByteArraySerializer());
    private final TestLog log;
    private Instant now = BEGINNING;
    private Supplier<UUID> commands = UUID::randomUUID;

    public TestTopic() throws Exception {
        log = new TestLog(PARTITIONS);
        create();
    }

    private void create() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
        }
    }

    /**
     * The consumer groups belong to this topic alone, so no service waits for the rebalancing that a service of another
     * topic causes when it joins or leaves.
     */
    String groupPrefix() {
        return "jurybox-" + name + "-";
    }

    String logUrl() {
        return log.url();
    }

    public void logIsAway(boolean away) {
        log.away(away);
    }

    /** While silent, the log returns its head but no events. */
    public void logIsSilent(boolean silent) {
        log.silent(silent);
    }

    /** Delays the responses of the log to short pages, which are read to replay the past, until the latch is open. */
    public void holdShortPages(CountDownLatch until) {
        log.hold(until);
    }

    public int shortPagesHeld() {
        return log.waiting();
    }

    public int shortPagesRead() {
        return log.read();
    }

    /** Removes all events after a position from the log, but not from the topic. They come back if this runs. */
    public Runnable logGoesBack(long position) {
        var lost = log.goBack(position);
        return () -> log.restore(lost);
    }

    /** Sets the recording time of all events from now on. */
    public synchronized void at(Instant time) {
        now = time;
    }

    /**
     * Sends events recorded at the given time, and resets the time afterwards because other tests send to the same
     * topic.
     */
    public synchronized void sendAt(Instant time, JuryboxEvent... events) {
        var before = now;
        now = time;
        send(events);
        now = before;
    }

    /** The position of the last event. */
    public long head() {
        return log.nextPosition() - 1;
    }

    /** Appends the event to the log without sending it to the topic. */
    public synchronized ProducerRecord<String, byte[]> record(JuryboxEvent event) {
        return record(event, codec.encode(event));
    }

    private synchronized ProducerRecord<String, byte[]> record(JuryboxEvent event, byte[] payload) {
        var partition = partitionOf(event.subject());
        var envelope = envelope(event, partition);
        log.append(partition, envelope, payload);
        var record = new ProducerRecord<>(name, partition, event.subject(), payload);
        envelope.forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
        return signed(record, MAC);
    }

    /** Signs a record as the relay does, or an attacker with its keys. */
    public static ProducerRecord<String, byte[]> signed(ProducerRecord<String, byte[]> record, RecordMac mac) {
        var content = new RecordContent(record.partition(), record.key(), record.value());
        record.headers().remove(EventHeaders.MAC).remove(EventHeaders.MAC_KEY);
        record.headers().forEach(header -> content.header(header.key(), header.value()));
        record.headers().add(EventHeaders.MAC_KEY, mac.signingKey().getBytes(UTF_8));
        record.headers().add(EventHeaders.MAC, mac.sign(content));
        return record;
    }

    private Map<String, String> envelope(JuryboxEvent event, int partition) {
        var type = EventTypes.of(event.getClass()).orElseThrow();
        var envelope = new LinkedHashMap<String, String>();
        envelope.put(EventHeaders.ID, UUID.randomUUID().toString());
        envelope.put(EventHeaders.SOURCE, "urn:uuid:" + log.id());
        envelope.put(EventHeaders.TYPE, type.name());
        envelope.put(EventHeaders.REVISION, Integer.toString(type.revision()));
        envelope.put(EventHeaders.SUBJECT, event.subject());
        envelope.put(EventHeaders.TIME, now.toString());
        envelope.put(EventHeaders.COMMAND_ID, commands.get().toString());
        envelope.put(EventHeaders.ACTOR, "EDITOR:somebody");
        envelope.put(EventHeaders.RULES_VERSION, "1");
        envelope.put(EventHeaders.POSITION, Long.toString(log.nextPosition()));
        envelope.put(EventHeaders.PREVIOUS_POSITION, Long.toString(log.head(partition)));
        return envelope;
    }

    /** Appends an event to the log with a payload that cannot be decoded. */
    public ProducerRecord<String, byte[]> garbled(JuryboxEvent event) {
        return record(event, "{".getBytes(UTF_8));
    }

    /** Makes a garbled event readable in the log from now on, as if the decoder had been fixed. */
    public void mend(ProducerRecord<String, byte[]> garbled, JuryboxEvent event) {
        var position = new String(garbled.headers().lastHeader(EventHeaders.POSITION).value(), UTF_8);
        log.replace(Long.parseLong(position), codec.encode(event));
    }

    /** A copy of the record that names another log as its source, on the same topic. */
    public ProducerRecord<String, byte[]> foreign(ProducerRecord<String, byte[]> record) {
        var other = new ProducerRecord<>(name, record.partition(), record.key(), record.value());
        record.headers().forEach(other.headers()::add);
        other.headers().remove(EventHeaders.SOURCE);
        other.headers().add(EventHeaders.SOURCE, ("urn:uuid:" + UUID.randomUUID()).getBytes(UTF_8));
        return other;
    }

    public synchronized List<ProducerRecord<String, byte[]>> send(JuryboxEvent... events) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var event : events)
            records.add(record(event));
        deliver(records);
        return records;
    }

    /** Sends the events of one command, one after the other, and returns the id of the command. */
    public synchronized UUID sendTogether(JuryboxEvent... events) {
        var command = UUID.randomUUID();
        commands = () -> command;
        send(events);
        commands = UUID::randomUUID;
        return command;
    }

    public void deliver(List<ProducerRecord<String, byte[]>> records) {
        for (var record : records) {
            var _ = producer.send(record);
        }
        producer.flush();
    }

    /** Deletes all delivered records: the next reader finds an empty topic of the same name. */
    public void deleteAndCreate() throws Exception {
        delete();
        createAgain();
    }

    public void delete() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(name)).all().get();
            await().until(() -> !admin.listTopics().names().get().contains(name));
        }
    }

    public void createAgain() {
        await().ignoreExceptions().until(() -> {
            create();
            return true;
        });
    }

    /** Deletes what was delivered so far, as retention does, whether or not it was read. */
    public void cut() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.deleteRecords(partitions().collect(toMap(each -> each, _ -> RecordsToDelete.beforeOffset(-1))))
                    .all().get();
        }
    }

    /**
     * Deletes the offsets that the broker keeps for a consumer group on this topic. No service may still read the topic.
     *
     * @param group without its prefix
     */
    public void forgetOffsets(String group) throws Exception {
        try (var admin = Admin.create(kafka)) {
            await().ignoreExceptions().until(() -> {
                admin.deleteConsumerGroupOffsets(groupPrefix() + group, partitions().collect(toSet())).all().get();
                return true;
            });
        }
    }

    private Stream<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS).mapToObj(number -> new TopicPartition(name, number));
    }

    public static String toolIn(int partition) {
        return newTool(each -> each == partition);
    }

    public static String otherPartitionThan(String tool) {
        return newTool(partition -> partition != partitionOf(tool));
    }

    public static String samePartitionAs(String tool) {
        return newTool(partition -> partition == partitionOf(tool));
    }

    private static String newTool(IntPredicate partition) {
        return Stream.generate(() -> "tool-" + UUID.randomUUID())
                .filter(tool -> partition.test(partitionOf(tool)))
                .findFirst().orElseThrow();
    }

    public static int partitionOf(String subject) {
        return Math.floorMod(subject.hashCode(), PARTITIONS);
    }

    @Override
    public void close() {
        producer.close();
        log.close();
    }
}
