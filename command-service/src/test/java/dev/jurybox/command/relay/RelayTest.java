package dev.jurybox.command.relay;

import static dev.jurybox.command.relay.TestTopic.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import dev.jurybox.local.testing.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static final TestRelay RELAY = new TestRelay();

    @AfterAll
    static void close() {
        RELAY.close();
    }

    @Test
    void every_event_is_relayed_with_its_payload_key_partition_and_headers() {
        RELAY.vote(200);

        assertTopicIs(RELAY.service());
    }

    @Test
    void another_instance_takes_over_when_the_leader_stops() {
        var writer = new Writer();
        var service = CommandService.start();
        try (var other = service.another()) {
            writer.registerTools(service);
            writer.vote(service, 50);
            writer.vote(other, 50);
            service.close();
            writer.vote(other, 50);

            assertTopicIs(other);
        }
    }

    @Test
    void the_lag_counts_events_that_are_not_yet_on_the_topic() throws Exception {
        RELAY.stop();
        try (var leader = Sandbox.postgres().connectAsSuperuser(RELAY.service().database());
                var statement = leader.createStatement()) {
            statement.execute(
                    "select pg_advisory_lock(hashtext('jurybox relay %s'))".formatted(RELAY.service().topic()));
            RELAY.startAgain();
            RELAY.vote(5);
            assertThat(lag(RELAY.service())).isEqualTo(5);

            statement.execute("select pg_advisory_unlock_all()");
            await().atMost(SOON).untilAsserted(() -> assertThat(lag(RELAY.service())).isZero());
        }
    }

    private static double lag(CommandService service) {
        return service.bean(MeterRegistry.class).get("jurybox.relay.lag").gauge().value();
    }

    private static void assertTopicIs(CommandService service) {
        var topic = new TestTopic(service.topic());
        var events = service.bean(EventLog.class).after(0, 10_000);
        await().atMost(SOON).untilAsserted(() -> {
            var firsts = new LinkedHashMap<String, ConsumerRecord<String, byte[]>>();
            topic.records().forEach(record -> firsts.putIfAbsent(header(record, EventHeaders.POSITION), record));
            assertThat(firsts).hasSize(events.size());
            for (var event : events) {
                assertThat(firsts.get(Long.toString(event.position()))).satisfies(record -> assertIs(event, record));
            }
        });
    }

    private static void assertIs(StoredEvent event, ConsumerRecord<String, byte[]> record) {
        assertThat(record.value()).isEqualTo(event.payload());
        assertThat(record.key()).isEqualTo(event.subject());
        assertThat(record.partition()).isEqualTo(event.partition());
        assertThat(header(record, EventHeaders.ID)).isEqualTo(event.eventId().toString());
        assertThat(header(record, EventHeaders.ACTOR)).isIn("OPERATOR", "VOTER");
        assertThat(header(record, EventHeaders.CORRELATION_ID)).isEqualTo(String.valueOf(event.commandId()));
        assertThat(header(record, EventHeaders.PREVIOUS_POSITION)).isEqualTo(Long.toString(event.previousPosition()));
    }
}
