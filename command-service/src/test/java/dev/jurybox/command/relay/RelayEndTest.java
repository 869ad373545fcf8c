package dev.jurybox.command.relay;

import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.eventlog.LogProperties;
import dev.jurybox.eventstore.EventLog;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** A relay must stop even while its Kafka broker does not answer. */
@ExtendWith(SharedCommandService.class)
class RelayEndTest {

    /** A quarter of what the client library waits by default, and ample time for a thread that is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CommandService service;

    RelayEndTest(CommandService service) {
        this.service = service;
    }

    @Test
    void a_relay_stops_even_if_its_broker_never_answers() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(30_000);
            var relay = relay(silent.getLocalPort());
            relay.start();
            try (var _ = silent.accept()) {
                var stopping = CompletableFuture.runAsync(relay::stop);

                await().atMost(PATIENCE).until(stopping::isDone);
                await().atMost(PATIENCE).until(() -> !relay.isRunning());
            }
        }
    }

    /** A relay beside that of the service, on a topic that nothing else relays to. */
    @SuppressWarnings("unchecked")
    private Relay relay(int port) {
        var topic = new RelayTopic(new RelayProperties(service.topic() + "-2", List.of()),
                service.bean(LogProperties.class),
                admin(port), service.bean(RecordSigner.class), service.bean(KafkaTemplate.class),
                service.bean(ConsumerFactory.class));
        return new Relay(service.bean(EventLog.class), topic, service.bean(LeaderSession.class),
                service.bean(RelayMeters.class), service.bean(RelayHealth.class));
    }

    /**
     * An admin client of its own: in the service's client, a thread that waits until another has finished with the
     * broker cannot be interrupted.
     */
    private KafkaAdmin admin(int port) {
        var admin = new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port));
        var topics = new StaticApplicationContext();
        topics.registerBean(NewTopic.class, () -> service.bean(NewTopic.class));
        admin.setApplicationContext(topics);
        return admin;
    }
}
