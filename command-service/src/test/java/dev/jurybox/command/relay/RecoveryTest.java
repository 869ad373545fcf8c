package dev.jurybox.command.relay;

import static dev.jurybox.command.relay.TestTopic.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.EventHeaders;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay fills a topic that has lost records again from the log, which has lost nothing. */
class RecoveryTest {

    private static final String ANOTHER_LOG = TopicRecord.source(UUID.randomUUID());

    private static final TestRelay RELAY = new TestRelay();

    private final TestTopic topic = RELAY.topic();

    @AfterAll
    static void close() {
        RELAY.close();
    }

    @BeforeEach
    void fillTopic() throws Exception {
        RELAY.fillTopic();
    }

    /** The broker may serve a deleted topic for a moment, in which nothing is missing. */
    @Test
    void a_topic_deleted_under_an_idle_relay_is_made_again_and_filled_again() throws Exception {
        topic.delete();
        await().until(() -> RELAY.resends() > 0);

        RELAY.assertNothingIsMissing();
        assertThat(RELAY.resends()).isEqualTo(1);
    }

    @Test
    void a_topic_deleted_and_made_again_under_a_busy_relay_is_filled_again() throws Exception {
        topic.delete();
        topic.create();
        RELAY.vote(20);

        RELAY.assertNothingIsMissing();
    }

    @Test
    void a_topic_deleted_between_two_runs_is_filled_again() throws Exception {
        RELAY.stop();
        topic.delete();
        RELAY.startAgain();

        RELAY.assertNothingIsMissing();
    }

    @Test
    void a_topic_emptied_between_two_runs_is_filled_again() throws Exception {
        RELAY.stop();
        topic.cut(0);
        RELAY.startAgain();

        RELAY.assertNothingIsMissing();
    }

    @Test
    void a_topic_that_lost_the_end_of_a_partition_is_not_sent_the_whole_log() throws Exception {
        RELAY.vote(2 * Relay.PAGE_MAX);
        RELAY.assertNothingIsMissing();
        RELAY.stop();
        var records = new ArrayList<>(topic.records());
        var last = records.getLast();
        records.removeIf(record -> record.partition() == last.partition() && record.offset() > last.offset() - 20);
        topic.delete();
        RELAY.takesForTheOldOne(topic.create());
        topic.put(records, RELAY.source());
        RELAY.startAgain();

        RELAY.assertNothingIsMissing();
        assertThat(topic.records()).filteredOn(record -> header(record, EventHeaders.POSITION).equals("1")).hasSize(1);
    }

    @Test
    void a_recreated_topic_with_gaps_is_sent_the_whole_log() throws Exception {
        RELAY.stop();
        var records = new ArrayList<>(topic.records());
        records.remove(10);
        topic.delete();
        topic.create();
        topic.put(records, RELAY.source());
        RELAY.startAgain();

        RELAY.assertNothingIsMissing();
    }

    @Test
    void records_of_another_log_do_not_count_as_relayed() throws Exception {
        RELAY.stop();
        var records = topic.records();
        topic.delete();
        topic.create();
        topic.put(records, ANOTHER_LOG);
        RELAY.startAgain();

        RELAY.assertNothingIsMissing();
    }

    @Test
    void trailing_records_of_another_log_trigger_no_resend() throws Exception {
        RELAY.stop();
        topic.put(topic.records(), ANOTHER_LOG);
        RELAY.startAgain();
        RELAY.vote(1);

        RELAY.assertNothingIsMissing();
        assertThat(RELAY.resends()).isZero();
    }

    @Test
    void records_removed_by_retention_are_not_resent() throws Exception {
        RELAY.stop();
        topic.cut(1);
        RELAY.startAgain();
        var left = topic.records().size();
        RELAY.vote(1);

        await().untilAsserted(() -> assertThat(topic.records()).hasSize(left + 1));
        assertThat(RELAY.resends()).isZero();
    }
}
