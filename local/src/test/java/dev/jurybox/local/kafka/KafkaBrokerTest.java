package dev.jurybox.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.process.Ports;
import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final BrokerAccess ACCESS = new BrokerAccess("admin-1", "relay-1", "query-1", "votes");

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
        try (var admin = Admin.create(killed.connection().asAdmin())) {
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

        try (var admin = Admin.create(start().connection().asAdmin())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("votes")).allTopicNames().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void a_stranger_is_let_in_by_no_listener_and_nobody_does_what_is_not_their_part() throws Exception {
        var controllerPort = Ports.free();
        var broker = KafkaBroker.start(home, Ports.free(), controllerPort, ACCESS);
        try (var admin = Admin.create(broker.connection().asAdmin())) {
            admin.createTopics(List.of(new NewTopic("votes", 1, (short) 1), new NewTopic("other", 1, (short) 1)))
                    .all().get();
        }

        assertRefused(Map.of("bootstrap.servers", broker.connection().bootstrapServers()), TimeoutException.class);
        assertRefused(Map.of("bootstrap.controllers", "127.0.0.1:" + controllerPort), TimeoutException.class);
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
    void a_data_directory_of_before_passwords_is_taken_on_and_other_passwords_replace_the_old() throws Exception {
        var before = start();
        try (var admin = Admin.create(before.connection().asAdmin())) {
            admin.createTopics(List.of(new NewTopic("votes", 1, (short) 1))).all().get();
            admin.alterUserScramCredentials(List.of(
                    new UserScramCredentialDeletion("relay", ScramMechanism.SCRAM_SHA_256),
                    new UserScramCredentialDeletion("query", ScramMechanism.SCRAM_SHA_256))).all().get();
            admin.deleteAcls(List.of(AclBindingFilter.ANY)).all().get();
        }
        before.stop();

        var other = new BrokerAccess("admin-2", "relay-2", "query-2", "votes");
        var after = KafkaBroker.start(home, Ports.free(), Ports.free(), other);
        send(after, "SHIP");
        assertThat(received(after, 1)).containsExactly("SHIP");
        assertRefused(ACCESS.asRelay(after.connection().bootstrapServers()), SaslAuthenticationException.class);
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

    private KafkaBroker start() {
        return KafkaBroker.start(home, Ports.free(), Ports.free(), ACCESS);
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        send(broker.connection().asRelay(), "votes", value);
    }

    private static void send(Map<String, Object> settings, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> received(KafkaBroker broker, int count) {
        var settings = new HashMap<>(broker.connection().asQuery());
        settings.put("max.poll.records", count);
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
