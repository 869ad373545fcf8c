package dev.jurybox.command.relay;

import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.axon.LogProperties;
import dev.jurybox.eventstore.EventLog;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** The end of a relay whose Kafka is away. */
class RelayEndTest {

    /** A quarter of what the client library waits by default, and much for one that is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void a_relay_that_waits_for_a_broker_that_never_answers_ends_when_it_is_asked_to() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var service = CommandService.start()) {
            silent.setSoTimeout(30_000);
            var relay = relay(service, silent.getLocalPort());
            relay.start();
            try (var _ = silent.accept()) {
                var stopping = CompletableFuture.runAsync(relay::stop);

                await().atMost(PATIENCE).until(stopping::isDone);
                await().atMost(PATIENCE).until(() -> !relay.isRunning());
            }
        }
    }

    /** Beside the service's own, on a topic that nothing else relays to. */
    @SuppressWarnings("unchecked")
    private static Relay relay(CommandService service, int port) {
        var admin = service.bean(KafkaAdmin.class);
        admin.setBootstrapServersSupplier(() -> "127.0.0.1:" + port);
        var topic = new Topic(new RelayProperties(service.topic() + "-2", List.of()), service.bean(LogProperties.class),
                admin, service.bean(RecordSigner.class), service.bean(KafkaTemplate.class),
                service.bean(ConsumerFactory.class));
        return new Relay(service.bean(EventLog.class), topic, service.bean(LeaderSession.class),
                service.bean(RelayMeters.class));
    }
}
