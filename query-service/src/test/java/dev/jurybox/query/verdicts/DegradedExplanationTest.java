package dev.jurybox.query.verdicts;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Explains the verdicts of two tools while the first is parked because one of its reviews cannot be read. */
class DegradedExplanationTest {

    private static final PanelVerdict ONE_SHIP = PanelVerdict.of(1, 0);
    private static final String RETRY = "/api/admin/projections/rankings/parked/breve/retry";

    private TestTopic topic;
    private QueryService service;
    private ProducerRecord<String, byte[]> garbled;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        topic.send(registered("breve"), registered("vienna"));
        garbled = topic.garbled(submitted("breve", "BUILDER", review(90, SHIP)));
        topic.deliver(List.of(garbled));
        topic.send(verdict("breve", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        topic.send(submitted("vienna", "BUILDER", review(80, SHIP)));
        topic.send(verdict("vienna", PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_parked_tool_does_not_change_rank_and_its_explanation_is_degraded() {
        var explanation = explanation(4);

        assertThat(explanation.get("verdict").get("to").asString()).isEqualTo("SHIP");
        assertThat(explanation.get("degraded").asBoolean()).isTrue();
        assertThat(place(explanation)).isEqualTo("1 to 1");
        assertThat(explanation.get("places").size()).isOne();
    }

    @Test
    void a_later_unreadable_event_does_not_affect_earlier_explanations() {
        topic.mend(garbled, submitted("breve", "BUILDER", review(90, SHIP)));
        assertThat(explanation(6).get("degraded").asBoolean()).isTrue();
        assertThat(service.administer("POST", RETRY).statusCode()).isEqualTo(204);

        topic.deliver(List.of(topic.garbled(submitted("vienna", "SKEPTIC", review(99, SHIP)))));
        topic.send(verdict("breve", ONE_SHIP, ONE_SHIP, REVIEW, "BUILDER"));

        await().untilAsserted(() -> assertThat(explanation(8).get("degraded").asBoolean()).isTrue());
        assertThat(explanation(6).get("degraded").asBoolean()).isFalse();
        assertThat(place(explanation(6))).isEqualTo("2 to 2");
    }

    @Test
    void unparking_a_tool_corrects_the_explained_ranks_of_other_tools() {
        assertThat(place(explanation(6))).isEqualTo("2 to 1");
        assertThat(explanation(6).get("degraded").asBoolean()).isTrue();
        topic.mend(garbled, submitted("breve", "BUILDER", review(90, SHIP)));

        assertThat(service.administer("POST", RETRY).statusCode()).isEqualTo(204);

        await().untilAsserted(() -> assertThat(place(explanation(6))).isEqualTo("2 to 2"));
        assertThat(explanation(6).get("degraded").asBoolean()).isFalse();
        assertThat(explanation(4).get("places").size()).isEqualTo(2);
    }

    private static String place(JsonNode explanation) {
        var place = explanation.at("/places/0");
        assertThat(place.get("board").asString()).isEqualTo("verdict");
        return "%d to %d".formatted(place.get("from").asInt(), place.get("to").asInt());
    }

    private JsonNode explanation(long position) {
        var path = "/api/verdicts/" + position + "/explain";
        await().untilAsserted(() -> assertThat(service.get(path).statusCode()).isEqualTo(200));
        return json(service.get(path).body());
    }
}
