package dev.jurybox.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.Sandbox;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** A relay that is stopped and started, while its log goes on and its topic suffers. */
final class TestRelay {

    private final CommandService first = CommandService.start();
    private final TestTopic topic = new TestTopic(first.topic());
    private final String source = TopicRecord.source(first.bean(EventLog.class).head().logId());
    private final Writer writer = new Writer();
    private CommandService service = first;

    private TestRelay() {}

    static TestRelay thatHasFilledItsTopic() {
        var relay = new TestRelay();
        relay.writer.registerTools(relay.service);
        relay.vote(60);
        relay.assertNothingIsMissing();
        return relay;
    }

    TestTopic topic() {
        return topic;
    }

    /** As its records name its log. */
    String source() {
        return source;
    }

    void vote(int times) {
        writer.vote(service, times);
    }

    void stop() {
        service.close();
    }

    void startAgain() {
        service = first.another();
    }

    /** Makes it believe that this is the topic it has filled. */
    void takesForTheOldOne(UUID topicId) throws SQLException {
        try (var database = Sandbox.postgres().connectAsSuperuser(first.database());
                var update = database.prepareStatement("update relay_cursor set topic_id = ?")) {
            update.setObject(1, topicId);
            update.execute();
        }
    }

    /** As an older version left it, which signed nothing. */
    void isOlderThanSigning(UUID topicId) throws SQLException {
        takesForTheOldOne(topicId);
        try (var database = Sandbox.postgres().connectAsSuperuser(first.database());
                var history = database.createStatement()) {
            history.execute("delete from flyway_schema_history where version = '102'");
        }
    }

    void assertNothingIsMissing() {
        var head = service.bean(EventLog.class).head();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions()
                .untilAsserted(() -> assertThat(topic.readThrough(source)).isEqualTo(head.partitions()));
    }

    double resends() {
        return service.bean(MeterRegistry.class).get("jurybox.relay.resends").counter().count();
    }
}
