package dev.jurybox.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.eventlog.LogProperties;
import dev.jurybox.eventstore.StoredEvent;
import dev.jurybox.local.testing.Sandbox;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

@ExtendWith(SharedCommandService.class)
class TopicReaderTest {

    private static final int PARTITION = 7;
    private static final UUID LOG = UUID.randomUUID();
    private static final UUID FOREIGN_LOG = UUID.randomUUID();

    private final String name = "tail-" + UUID.randomUUID();
    private final TestTopic made = new TestTopic(name);
    /** A producer goes on asking for a deleted topic, and so that of the service must not send to it. */
    private final DefaultKafkaProducerFactory<String, byte[]> producers = new DefaultKafkaProducerFactory<>(
            Sandbox.kafka().asAdmin(), new StringSerializer(), new ByteArraySerializer());
    private final RelayTopic topic;

    @SuppressWarnings("unchecked")
    TopicReaderTest(CommandService service) {
        topic = new RelayTopic(new RelayProperties(name, List.of()), service.bean(LogProperties.class),
                service.bean(KafkaAdmin.class), service.bean(RecordSigner.class), new KafkaTemplate<>(producers),
                service.bean(ConsumerFactory.class));
    }

    @BeforeEach
    void create() throws Exception {
        made.create();
        send(LOG, 1, 2, 3);
    }

    @AfterEach
    void delete() throws Exception {
        producers.destroy();
        made.delete();
    }

    @Test
    void the_last_record_of_a_log_is_found() {
        assertThat(lastPositions()).containsExactly("3");
    }

    @Test
    void a_record_that_was_sent_again_is_not_the_last_one() throws Exception {
        send(LOG, 1);

        assertThat(lastPositions()).containsExactly("3");
    }

    @Test
    void signed_and_unsigned_foreign_records_hide_nothing() throws Exception {
        send(FOREIGN_LOG, LongStream.rangeClosed(1, 60).toArray());
        sendUnsignedInATransaction(LongStream.rangeClosed(4, 33).toArray());

        assertThat(lastPositions()).containsExactly("3");
    }

    /** A transaction ends with an offset that has no record. */
    @Test
    void an_offset_without_a_record_hides_nothing() {
        sendUnsignedInATransaction(4);

        assertThat(lastPositions()).containsExactly("3");
    }

    @Test
    void a_partition_may_end_with_an_offset_without_a_record() {
        sendUnsignedInATransaction(4);

        try (var reader = topic.reader()) {
            var state = reader.holdings(Collections.nCopies(12, DeliveryMark.NONE)).get(PARTITION);
            assertThat(state.last()).isNull();
        }
    }

    private List<String> lastPositions() {
        try (var reader = topic.reader()) {
            return reader.lastOf(TopicRecord.source(LOG)).stream().map(RecordIdentity::position).toList();
        }
    }

    private void send(UUID log, long... positions) throws Exception {
        topic.send(LongStream.of(positions).mapToObj(TopicReaderTest::event).toList(), log);
    }

    private void sendUnsignedInATransaction(long... positions) {
        var settings = new HashMap<>(Sandbox.kafka().asAdmin());
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, name);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var position : positions) {
                var _ = producer.send(TopicRecord.of(event(position), name, LOG));
            }
            producer.commitTransaction();
        }
    }

    private static StoredEvent event(long position) {
        return new StoredEvent(position, UUID.randomUUID(), UUID.randomUUID(), "Thing", (short) 1, "thing", PARTITION,
                position - 1, Instant.EPOCH, "{}".getBytes(UTF_8), "{}".getBytes(UTF_8));
    }
}
