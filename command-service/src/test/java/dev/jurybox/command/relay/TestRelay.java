package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.testing.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The relay of one service, which tests stop and start while the log grows and the topic is damaged. */
final class TestRelay implements AutoCloseable {

    private final CommandService service = CommandService.start();
    private final TestTopic topic = new TestTopic(service.topic());
    private final String source = TopicRecord.source(service.bean(EventLog.class).head().logId());
    private final Writer writer = new Writer();
    private Relay relay = service.bean(Relay.class);
    private double resendsBefore;

    TestRelay() {
        writer.registerTools(service);
        assertNothingIsMissing();
    }

    /** Makes the topic hold the whole log again, whatever a test did to it. */
    void fillTopic() throws Exception {
        stop();
        topic.delete();
        startAgain();
        vote(60);
        assertNothingIsMissing();
        resendsBefore = allResends();
    }

    CommandService service() {
        return service;
    }

    TestTopic topic() {
        return topic;
    }

    /** The source by which the records name their log. */
    String source() {
        return source;
    }

    void vote(int times) {
        writer.vote(service, times);
    }

    void stop() {
        relay.stop();
    }

    /** Starts a new relay, which has nothing of what the previous one held in memory. */
    void startAgain() {
        relay = new Relay(service.bean(EventLog.class), service.bean(RelayTopic.class),
                service.bean(LeaderSession.class), service.bean(RelayMeters.class), service.bean(RelayHealth.class));
        relay.start();
    }

    /** Makes the relay believe that this is the topic it has filled. */
    void takesForTheOldOne(UUID topicId) throws SQLException {
        try (var database = Sandbox.postgres().connectAsSuperuser(service.database());
                var update = database.prepareStatement("update relay_cursor set topic_id = ?")) {
            update.setObject(1, topicId);
            update.execute();
        }
    }

    void assertNothingIsMissing() {
        var head = service.bean(EventLog.class).head();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions()
                .untilAsserted(() -> assertThat(topic.readThrough(source)).isEqualTo(head.partitions()));
    }

    /** The number of resends since the topic was filled. */
    double resends() {
        return allResends() - resendsBefore;
    }

    private double allResends() {
        return service.bean(MeterRegistry.class).get("jurybox.relay.resends").counter().count();
    }

    @Override
    public void close() {
        relay.stop();
        service.close();
    }
}
