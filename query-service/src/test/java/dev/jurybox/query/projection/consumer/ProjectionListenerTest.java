package dev.jurybox.query.projection.consumer;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Delivers events to the topic and checks the resulting pages. Each test uses tools of its own. */
class ProjectionListenerTest {

    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String neighbour = TestTopic.samePartitionAs(tool);
    private final String distant = TestTopic.otherPartitionThan(tool);

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
    void a_vote_is_shown_on_the_page_of_its_tool() {
        topic.send(registered(tool), cast(tool, "ada", SHIP), cast(tool, "bob", SHIP),
                changed(tool, "bob", SHIP, SKIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/1"));
        var page = json(service.get("/api/tools/" + tool).body());
        assertThat(page.get("category").asString()).isEqualTo("Kitchen");
        assertThat(page.get("community").get("percent").asInt()).isEqualTo(50);
    }

    @Test
    void a_tool_without_votes_has_no_percent() {
        topic.send(registered(tool));

        await().untilAsserted(() -> assertThat(service.get("/api/tools/" + tool).statusCode()).isEqualTo(200));
        assertThat(json(service.get("/api/tools/" + tool).body()).get("community").get("percent").isNull()).isTrue();
    }

    @Test
    void an_unknown_tool_gets_a_404_problem_response() {
        var answer = service.get("/api/tools/unheard-of");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/unknown-tool");
    }

    @Test
    void a_record_delivered_twice_is_counted_once() {
        var records = topic.send(registered(tool), cast(tool, "ada", SHIP));
        topic.deliver(records);
        topic.deliver(records.reversed());
        topic.send(cast(tool, "eve", SKIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/1"));
    }

    @Test
    void an_event_missing_on_the_topic_is_backfilled_from_the_log() {
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        topic.record(cast(tool, "lost", SHIP));
        topic.send(cast(tool, "eve", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
    }

    @Test
    void a_gap_that_cannot_be_backfilled_yet_blocks_only_its_own_partition() {
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
        topic.logIsSilent(true);
        topic.record(cast(tool, "lost", SHIP));
        topic.send(cast(tool, "eve", SHIP), registered(distant), cast(distant, "ada", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(distant)).isEqualTo("1/0"));
        assertThat(service.tally(tool)).isEqualTo("1/0");
        topic.logIsSilent(false);
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/0"));
    }

    @Test
    void records_of_another_log_are_ignored() {
        topic.send(registered(tool));
        var vote = topic.record(cast(tool, "ada", SHIP));
        topic.deliver(List.of(topic.foreign(vote), vote, topic.foreign(vote)));
        topic.send(cast(tool, "bob", SKIP));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/1"));
    }

    @Test
    void a_record_that_arrives_too_early_is_counted_after_the_missing_one() {
        topic.send(registered(tool));
        var first = topic.record(cast(tool, "ada", SHIP));
        var second = topic.record(cast(tool, "bob", SHIP));
        topic.deliver(List.of(second, first, second));

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        topic.send(cast(tool, "eve", SKIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/1"));
    }

    @Test
    void a_poison_event_parks_its_own_tool_and_no_other() {
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        topic.deliver(List.of(topic.garbled(cast(tool, "bob", SHIP))));
        topic.send(cast(tool, "eve", SHIP), registered(neighbour), cast(neighbour, "ada", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(neighbour)).isEqualTo("1/0"));
        assertThat(service.tally(tool)).isEqualTo("1/0");
        assertThat(json(service.get("/api/tools/" + tool).body()).get("degraded").asBoolean()).isTrue();
        assertThat(json(service.get("/api/tools/" + neighbour).body()).get("degraded").asBoolean()).isFalse();
    }

    @Test
    void an_event_rejected_by_the_database_is_isolated_in_its_batch_and_parked() {
        topic.deliver(List.of(
                topic.record(registered(tool)),
                topic.record(cast(tool, "ada", SHIP)),
                topic.record(changed(tool, "ada", SHIP, SKIP)),
                topic.record(changed(tool, "never-cast", SHIP, SKIP)),
                topic.record(registered(neighbour)),
                topic.record(cast(neighbour, "ada", SHIP))));

        await().untilAsserted(() -> assertThat(service.tally(neighbour)).isEqualTo("1/0"));
        assertThat(service.tally(tool)).isEqualTo("0/1");
        await().untilAsserted(() -> assertThat(isReckoned(neighbour)).isTrue());
    }

    @Test
    void changing_a_vote_never_cast_parks_the_tool_even_if_counts_allow_it() {
        topic.send(registered(tool), cast(tool, "ada", SHIP), cast(tool, "bob", SHIP));
        topic.deliver(List.of(topic.record(changed(tool, "never-cast", SHIP, SKIP))));
        topic.send(registered(neighbour), cast(neighbour, "ada", SHIP));

        await().untilAsserted(() -> assertThat(service.tally(neighbour)).isEqualTo("1/0"));
        await().untilAsserted(() -> assertThat(
                json(service.get("/api/tools/" + tool).body()).get("degraded").asBoolean()).isTrue());
        assertThat(service.tally(tool)).isEqualTo("2/0");
    }

    private boolean isReckoned(String tool) {
        return service.rows()
                .sql("select not dirty from standing where generation = 1 and tool = :tool")
                .param("tool", tool)
                .query(Boolean.class)
                .optional().orElse(false);
    }
}
