package dev.jurybox.command.relay;

import static dev.jurybox.command.Json.json;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.local.testing.DatabaseCopy;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database of the log is restored to an older state, while the topic has what happened since. */
class LogWentBackTest {

    private static final TestRelay RELAY = new TestRelay();

    private final TestTopic topic = RELAY.topic();
    private DatabaseCopy older;

    @AfterAll
    static void close() {
        RELAY.close();
    }

    /** Begins with a topic that has everything, of which the older state of the log lacks the last events. */
    @BeforeEach
    void fillTopic() throws Exception {
        RELAY.fillTopic();
        older = DatabaseCopy.of(RELAY.service().database());
        voteWhenConnected(40);
        RELAY.assertNothingIsMissing();
    }

    @AfterEach
    void dropCopy() {
        older.close();
    }

    @Test
    void a_relay_stops_if_the_log_ends_before_an_event_of_the_topic() {
        var sent = topic.records().size();
        older.restore();

        assertStopped("but the log ends at");
        voteWhenConnected(5);
        assertStopped("but the log ends at");
        assertThat(topic.records()).hasSize(sent);
    }

    @Test
    void a_relay_that_starts_stops_if_the_log_has_other_events_at_the_positions_on_the_topic() {
        RELAY.stop();
        var sent = topic.records().size();
        older.restore();
        voteWhenConnected(100);
        RELAY.startAgain();

        assertStopped("but the log has another one there");
        assertThat(topic.records()).hasSize(sent);
    }

    @Test
    void records_of_others_at_the_ends_of_the_partitions_hide_nothing() throws Exception {
        RELAY.stop();
        var last = lastOfEachPartition();
        topic.put(last, TopicRecord.source(UUID.randomUUID()));
        last.forEach(record -> record.headers().remove(EventHeaders.MAC));
        topic.put(last, RELAY.source());
        older.restore();
        RELAY.startAgain();

        assertStopped("but the log ends at");
    }

    /** The last record in each partition is then one that the log has. */
    @Test
    void records_that_were_sent_again_hide_nothing() throws Exception {
        RELAY.stop();
        topic.put(firstOfEachPartition(), RELAY.source());
        older.restore();
        RELAY.startAgain();

        assertStopped("but the log ends at");
    }

    private List<ConsumerRecord<String, byte[]>> firstOfEachPartition() {
        var partitions = new HashSet<Integer>();
        return topic.records().stream().filter(record -> partitions.add(record.partition())).toList();
    }

    @Test
    void a_relay_goes_on_once_the_log_has_its_events_again() {
        try (var newer = DatabaseCopy.of(RELAY.service().database())) {
            older.restore();
            assertStopped("but the log ends at");
            newer.restore();
        }

        awaitReady();
        voteWhenConnected(5);
        RELAY.assertNothingIsMissing();
        assertThat(RELAY.resends()).isZero();
    }

    @Test
    void a_relay_fills_the_topic_again_once_an_operator_has_deleted_it() throws Exception {
        older.restore();
        voteWhenConnected(5);
        assertStopped("of this log");
        topic.delete();

        awaitReady();
        RELAY.assertNothingIsMissing();
        assertThat(topic.records()).hasSize((int) head());
    }

    @Test
    void every_instance_stops_and_goes_on() throws Exception {
        try (var other = RELAY.service().another()) {
            older.restore();
            assertStopped("but the log ends at");
            await().until(() -> other.readiness() == 503);
            topic.delete();

            awaitReady();
            await().until(() -> other.readiness() == 200);
        }
    }

    @Test
    void no_page_is_read_from_a_log_that_went_back_and_grew_to_where_it_was() {
        var log = RELAY.service().bean(EventLog.class);
        var pages = new ContinuousLog(log, "topic", head());
        RELAY.vote(1);
        assertThat(pages.next(10)).hasSize(1);
        var last = head();
        older.restore();
        voteWhenConnected(1);
        assertThatThrownBy(() -> pages.next(10)).isInstanceOf(LogWentBackException.class)
                .hasMessageContaining("Event %d was relayed, but the log ends before", last);
        RELAY.vote((int) (last + 10 - head()));

        assertThatThrownBy(() -> pages.next(10)).isInstanceOf(LogWentBackException.class)
                .hasMessageContaining("Event %d was relayed, but the log has another there", last);
    }

    private List<ConsumerRecord<String, byte[]>> lastOfEachPartition() {
        return List.copyOf(topic.records().stream()
                .collect(toMap(ConsumerRecord::partition, record -> record, (_, later) -> later)).values());
    }

    private static long head() {
        return RELAY.service().bean(EventLog.class).head().position();
    }

    /** The connections are broken, so the first vote may fail. */
    private static void voteWhenConnected(int times) {
        RELAY.service().bean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        await().ignoreExceptions().until(() -> {
            RELAY.vote(1);
            return true;
        });
        RELAY.vote(times - 1);
    }

    private static void assertStopped(String contradiction) {
        await().untilAsserted(() -> assertThat(complaint())
                .contains(contradiction, "deleting the topic " + RELAY.service().topic()));
        assertThat(RELAY.service().readiness()).isEqualTo(503);
        assertThat(RELAY.service().metrics()).contains("jurybox_relay_stopped 1.0");
    }

    private static String complaint() {
        return json(RELAY.service().readinessReport()).at("/components/relay/details/complaints/0").asString("");
    }

    private static void awaitReady() {
        await().until(() -> RELAY.service().readiness() == 200);
        assertThat(RELAY.service().metrics()).contains("jurybox_relay_stopped 0.0");
    }
}
