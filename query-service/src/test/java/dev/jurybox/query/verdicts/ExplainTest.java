package dev.jurybox.query.verdicts;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.events.PanelEvent.Cause.REVISION;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ExplainTest {

    private static final PanelVerdict ONE_SHIP = PanelVerdict.of(1, 0);
    private static final PanelVerdict ONE_SKIP = PanelVerdict.of(0, 1);

    private static TestTopic topic;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void an_explanation_names_the_command_and_the_events_it_caused() {
        topic.send(registered("espresso"));
        topic.sendTogether(submitted("espresso", "BUILDER", review(80, SHIP)),
                verdict("espresso", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        var command = topic.sendTogether(revised("espresso", "BUILDER", review(80, SHIP), review(30, SKIP)),
                verdict("espresso", ONE_SHIP, ONE_SKIP, REVISION, "BUILDER"));
        var position = topic.head();

        var explanation = explanation(position);

        assertThat(explanation.get("commandId").asString()).isEqualTo(command.toString());
        assertThat(explanation.get("verdict").get("cause").asString()).isEqualTo("REVISION");
        assertThat(positions(explanation)).containsExactly(position - 1, position);
        assertThat(texts(explanation, "type")).containsExactly("ReviewRevised", "PanelVerdictChanged");
        assertThat(texts(explanation, "actorRole")).containsOnly("EDITOR");
        assertThat(texts(explanation, "summary")).containsExactly(
                "BUILDER said SHIP with 80, and says SKIP with 30.",
                "The panel went from SHIP (1–0) to SKIP (0–1).");
    }

    @Test
    void an_explanation_lists_the_ranks_that_the_verdict_changed() {
        topic.send(registered("macchiato"), registered("ristretto"));
        topic.sendTogether(submitted("macchiato", "BUILDER", review(99, SHIP)),
                verdict("macchiato", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        topic.sendTogether(submitted("ristretto", "BUILDER", review(98, SHIP)),
                verdict("ristretto", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        topic.sendTogether(revised("ristretto", "BUILDER", review(98, SHIP), review(100, SHIP)),
                verdict("ristretto", ONE_SHIP, ONE_SHIP, REVISION, "BUILDER"));
        var position = topic.head();
        topic.send(revised("macchiato", "BUILDER", review(99, SHIP), review(100, SHIP)));
        topic.send(crowd("macchiato", 10, SHIP));

        var explanation = explanation(position);
        var places = explanation.get("places");
        assertThat(explanation.get("degraded").asBoolean()).isFalse();

        assertThat(places.valueStream().map(place -> place.get("board").asString()))
                .containsExactly("verdict", "panel");
        for (var place : places) {
            assertThat(place.get("from").asInt()).isEqualTo(2);
            assertThat(place.get("to").asInt()).isEqualTo(1);
            assertThat(place.get("passed").valueStream().map(JsonNode::asString)).containsExactly("macchiato");
        }
    }

    @Test
    void an_explanation_names_the_comparisons_that_show_the_tool() {
        topic.send(registered("affogato"), registered("doppio"), published("affogato", "doppio"));
        topic.sendTogether(submitted("doppio", "BUILDER", review(80, SHIP)),
                verdict("doppio", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        var position = topic.head();
        await().until(() -> service.get("/api/comparisons/affogato-vs-doppio").statusCode() == 200);

        assertThat(explanation(position).get("comparisons").valueStream().map(JsonNode::asString))
                .containsExactly("affogato-vs-doppio");
    }

    @Test
    void an_explanation_names_a_comparison_that_was_published_later() {
        topic.send(registered("galao"), registered("melange"));
        topic.sendTogether(submitted("galao", "BUILDER", review(80, SHIP)),
                verdict("galao", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        var position = topic.head();
        assertThat(explanation(position).get("comparisons").isEmpty()).isTrue();
        topic.send(published("galao", "melange"));

        await().until(() -> !explanation(position).get("comparisons").isEmpty());
    }

    @Test
    void an_explanation_reveals_no_voter_and_no_choice_and_no_votes_on_other_tools() {
        topic.send(registered("mocha"), registered("cortado"));
        topic.send(crowd("mocha", 4, SHIP));
        topic.sendTogether(cast("cortado", "voter-ada", SHIP), cast("mocha", "voter-ada", SHIP),
                cast("mocha", "voter-bob", SKIP));
        var position = topic.head() - 1;

        var explanation = explanation(position);

        assertThat(positions(explanation)).containsExactly(position, position + 1);
        assertThat(texts(explanation, "summary")).containsOnly("A vote was cast.");
        assertThat(explanation.toString()).doesNotContain("voter-ada", "voter-bob", "somebody", "choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "999999999999", "99999999999999999999", "x", "1.5"})
    void a_position_without_a_verdict_change_is_an_unknown_verdict(String position) {
        var answer = service.get("/api/verdicts/" + position + "/explain");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/unknown-verdict");
    }

    @Test
    void an_unavailable_log_results_in_503_with_retry_after() {
        topic.send(registered("lungo"));
        topic.send(crowd("lungo", 5, SHIP));
        await().untilAsserted(() -> assertThat(service.tally("lungo")).isEqualTo("5/0"));
        topic.logIsAway(true);

        var answer = service.get("/api/verdicts/" + topic.head() + "/explain");

        var page = service.get("/verdicts/" + topic.head());
        topic.logIsAway(false);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/log-unavailable");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(page.body()).startsWith("<!doctype html>").contains("Please try again shortly.");
    }

    private static JsonNode explanation(long position) {
        var path = "/api/verdicts/" + position + "/explain";
        await().untilAsserted(() -> assertThat(service.get(path).statusCode()).isEqualTo(200));
        return json(service.get(path).body());
    }

    private static List<Long> positions(JsonNode explanation) {
        return explanation.get("events").valueStream().map(event -> event.get("position").asLong()).toList();
    }

    private static List<String> texts(JsonNode explanation, String field) {
        return explanation.get("events").valueStream().map(event -> event.get(field).asString()).toList();
    }
}
