package dev.jurybox.query.verification;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Verification finds rows that are wrong. Each test corrects its rows after the check. */
class VerificationReportTest {

    private static TestTopic topic;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP), cast("espresso", "bob", SHIP));
        await().until(() -> verify().get("sound").asBoolean());
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void projections_with_every_event_and_ballot_are_reported_sound() {
        var verified = verify();

        assertThat(verified.get("sound").asBoolean()).isTrue();
        assertThat(verified.get("head").asLong()).isEqualTo(3);
        assertThat(verified.at("/projections/0/read").asLong()).isEqualTo(3);
        assertThat(verified.at("/projections/0/digest").asString()).hasSize(64);
    }

    @Test
    void a_tally_that_differs_from_its_ballots_is_reported_as_drift() {
        var verified = verify("delete from ballot_box where voter = 'bob'",
                "insert into ballot_box (generation, tool, voter, choice) values (1, 'espresso', 'bob', 'SHIP')");

        assertThat(verified.get("sound").asBoolean()).isFalse();
        assertThat(verified.get("drifting").asLong()).isEqualTo(1);
        assertThat(verified.at("/drift/0/tool").asString()).isEqualTo("espresso");
        assertThat(verified.at("/drift/0/shipBallots").asLong()).isEqualTo(1);
    }

    @Test
    void leaderboard_votes_that_differ_from_the_tally_are_reported() {
        var verified = verify("update standing set ship = ship + 1", "update standing set ship = ship - 1");

        assertThat(verified.get("sound").asBoolean()).isFalse();
        assertThat(verified.toString()).contains("espresso has other votes on the boards than in its tally.");
    }

    @Test
    void an_event_that_was_never_read_is_reported_as_missing() {
        var verified = verify(
                "update checkpoint set events = events - 1 where projection = 'tool-cards' and events = 3",
                "update checkpoint set events = events + 1 where projection = 'tool-cards' and events = 2");

        assertThat(verified.toString()).contains("2 events were read and 0 are still to come, but the log has 3.");
    }

    @Test
    void a_checkpoint_beyond_the_end_of_the_log_is_reported() {
        var verified = verify(
                "update checkpoint set position = 9 where projection = 'tool-cards' and position = 3",
                "update checkpoint set position = 3 where projection = 'tool-cards' and position = 9");

        assertThat(verified.toString()).contains("was read to position 9, but the log has it end at 3.");
    }

    /** Returns the report between a change and its reversal. */
    private static JsonNode verify(String change, String back) {
        assertThat(service.rows().sql(change).update()).isOne();
        try {
            return verify();
        } finally {
            assertThat(service.rows().sql(back).update()).isOne();
        }
    }

    private static JsonNode verify() {
        return json(service.administer("GET", "/api/admin/verification").body());
    }
}
