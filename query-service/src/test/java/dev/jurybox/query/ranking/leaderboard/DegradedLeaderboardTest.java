package dev.jurybox.query.ranking.leaderboard;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reads boards of two tools, the first of which is parked because its review, at position 4, cannot be read. */
class DegradedLeaderboardTest {

    private static final String LIVE = "/api/leaderboards/panel";
    private static final String DIFF = "/api/leaderboards/panel/diff?from=3&to=5";
    private static final String RETRY = "/api/admin/projections/rankings/parked/breve/retry";

    private TestTopic topic;
    private QueryService service;
    private ProducerRecord<String, byte[]> garbled;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        topic.send(registered("breve"), registered("vienna"), submitted("vienna", "BUILDER", review(50, SHIP)));
        garbled = topic.garbled(submitted("breve", "BUILDER", review(90, SHIP)));
        topic.deliver(List.of(garbled));
        topic.send(submitted("vienna", "SKEPTIC", review(60, SHIP)));
        service = QueryService.start(QueryService.newDatabase(), topic);
        await().until(() -> service.asOf() == topic.head() && get(LIVE).get("pending").asLong() == 0);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_board_of_the_past_is_degraded_from_the_event_that_cannot_be_read() {
        mustBe(get(LIVE + "?asOf=3"), false, "vienna");
        mustBe(get(LIVE + "?asOf=4"), true, "vienna");
        mustBe(get(LIVE + "?asOf=5"), true, "vienna");
        mustBe(get(LIVE), true, "vienna");
    }

    @Test
    void a_diff_is_degraded_if_one_of_its_boards_is() {
        mustBe(get("/api/leaderboards/panel/diff?from=2&to=3"), false, "vienna");
        mustBe(get(DIFF), true);
    }

    @Test
    void a_retry_corrects_boards_of_the_past_and_diffs_that_were_read_before() {
        mustBe(get(LIVE + "?asOf=5"), true, "vienna");
        mustBe(get(DIFF), true);
        topic.mend(garbled, submitted("breve", "BUILDER", review(90, SHIP)));

        assertThat(service.administer("POST", RETRY).statusCode()).isEqualTo(204);

        await().untilAsserted(() -> mustBe(get(LIVE + "?asOf=5"), false, "breve", "vienna"));
        mustBe(get(DIFF), false, "breve", "vienna");
        await().untilAsserted(() -> mustBe(get(LIVE), false, "breve", "vienna"));
    }

    private static void mustBe(JsonNode answer, boolean degraded, String... tools) {
        assertThat(answer.path("degraded").booleanValue()).isEqualTo(degraded);
        assertThat(answer.get("rows").valueStream().map(row -> row.get("tool").asString())).containsExactly(tools);
    }

    private JsonNode get(String path) {
        return json(service.get(path).body());
    }
}
