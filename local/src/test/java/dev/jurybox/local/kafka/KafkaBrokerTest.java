package dev.jurybox.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.process.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows one broker from an interrupted format of its data directory to a change of its passwords. Each test continues
 * with the state that the test before it left.
 */
@TestMethodOrder(OrderAnnotation.class)
class KafkaBrokerTest {

    private static final BrokerAccess ACCESS = new BrokerAccess("admin-1", "relay-1", "query-1", "votes");

    private static final int CONTROLLER_PORT = FreePorts.free();

    @TempDir
    private static Path home;
    private static KafkaBroker broker;

    @BeforeAll
    static void startOverAFormatThatWasKilledHalfWay() throws Exception {
        Files.writeString(Files.createDirectories(home.resolve("data.half")).resolve("meta.properties"), "version=");
        broker = KafkaBroker.startForTests(home, CONTROLLER_PORT, ACCESS);
        try (var admin = Admin.create(broker.connection().asAdmin())) {
            admin.createTopics(List.of(new NewTopic("votes", 1, (short) 1), new NewTopic("other", 1, (short) 1)))
                    .all().get();
        }
    }

    @AfterAll
    static void stop() {
        KafkaBroker.stopIn(home);
    }

    @Test
    @Order(1)
    void an_interrupted_format_is_repeated_and_topics_are_not_auto_created() throws Exception {
        assertThat(home.resolve("data.half")).doesNotExist();
        try (var admin = Admin.create(broker.connection().asAdmin())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody-made-it")).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    @Order(2)
    void listeners_reject_unauthenticated_clients_and_acls_restrict_the_others() {
        assertRefused(Map.of("bootstrap.servers", broker.connection().bootstrapServers()), TimeoutException.class);
        assertRefused(Map.of("bootstrap.controllers", "127.0.0.1:" + CONTROLLER_PORT), TimeoutException.class);
        assertRefused(
                new BrokerAccess("admin-1", "guessed", "query-1", "votes")
                        .asRelay(broker.connection().bootstrapServers()),
                SaslAuthenticationException.class);
        assertRefused(
                new BrokerAccess("guessed", "relay-1", "query-1", "votes")
                        .asAdmin(broker.connection().bootstrapServers()),
                SaslAuthenticationException.class);
        assertThatThrownBy(() -> send(broker.connection().asQuery(), "votes", "SHIP"))
                .hasCauseInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> send(broker.connection().asRelay(), "other", "SHIP"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        assertRefused(broker.connection().asRelay(), ClusterAuthorizationException.class,
                admin -> admin.describeAcls(AclBindingFilter.ANY).values());
        assertRefused(broker.connection().asRelay(), TopicAuthorizationException.class,
                admin -> admin.deleteTopics(List.of("votes")).all());
    }

    @Test
    @Order(3)
    void acknowledged_records_survive_a_kill() throws Exception {
        send(broker, "SHIP");
        broker.kill();
        broker = KafkaBroker.startForTests(home, ACCESS);

        assertThat(received(broker)).endsWith("SHIP");
    }

    @Test
    @Order(4)
    void a_data_directory_without_credentials_is_upgraded_and_passwords_are_replaced() throws Exception {
        send(broker, "SKIP");
        try (var admin = Admin.create(broker.connection().asAdmin())) {
            admin.alterUserScramCredentials(List.of(
                    new UserScramCredentialDeletion("relay", ScramMechanism.SCRAM_SHA_256),
                    new UserScramCredentialDeletion("query", ScramMechanism.SCRAM_SHA_256))).all().get();
            admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
        }
        broker.stop();

        broker = KafkaBroker.startForTests(home, new BrokerAccess("admin-2", "relay-2", "query-2", "votes"));

        send(broker, "SHIP");
        assertThat(received(broker)).endsWith("SKIP", "SHIP");
        assertRefused(ACCESS.asRelay(broker.connection().bootstrapServers()), SaslAuthenticationException.class);
    }

    private static void assertRefused(Map<String, Object> settings, Class<? extends Throwable> because) {
        assertRefused(settings, because, admin -> admin.describeCluster().nodes());
    }

    private static void assertRefused(
            Map<String, Object> settings, Class<? extends Throwable> because, Function<Admin, KafkaFuture<?>> asked) {
        var impatient = new HashMap<>(settings);
        impatient.put("request.timeout.ms", 2_000);
        impatient.put("default.api.timeout.ms", 2_000);
        try (var admin = Admin.create(impatient)) {
            assertThatThrownBy(() -> asked.apply(admin).get()).hasCauseInstanceOf(because);
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        send(broker.connection().asRelay(), "votes", value);
    }

    private static void send(Map<String, Object> settings, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> received(KafkaBroker broker) {
        try (var consumer = new KafkaConsumer<>(
                broker.connection().asQuery(), new StringDeserializer(), new StringDeserializer())) {
            var votes = new TopicPartition("votes", 0);
            consumer.assign(List.of(votes));
            consumer.seekToBeginning(List.of(votes));
            var end = consumer.endOffsets(List.of(votes)).values().iterator().next();
            var records = new ArrayList<String>();
            while (consumer.position(votes) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
            return records;
        }
    }
}
