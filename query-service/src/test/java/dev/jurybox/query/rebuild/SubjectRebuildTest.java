package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SubjectRebuildTest {

    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String other = "tool-" + UUID.randomUUID();

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

    @BeforeEach
    void vote() {
        topic.send(registered(tool), registered(other), cast(tool, "ada", SHIP), cast(tool, "bob", SHIP),
                cast(other, "ada", SKIP), changed(tool, "bob", SHIP, SKIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/1"));
        await().untilAsserted(() -> assertThat(service.tally(other)).isEqualTo("0/1"));
    }

    @Test
    void rows_of_a_subject_that_are_wrong_are_computed_again_and_named() {
        change("community_tally set ship = 7", tool);
        change("community_tally set ship = 8", other);
        change("ballot_box set voter = 'eve'", tool + "' and voter = 'ada");
        var result = rebuild("community-tally", tool);

        assertThat(result.get("equal").asBoolean()).isFalse();
        assertThat(result.get("wasParked").asBoolean()).isFalse();
        assertThat(result.get("events").asInt()).isEqualTo(3);
        assertThat(result.at("/tables/0/name").asString()).isEqualTo("community_tally");
        assertThat(result.at("/tables/0/changed").asInt()).isOne();
        assertThat(result.at("/tables/0/rows/0/before/ship").asInt()).isEqualTo(7);
        assertThat(result.at("/tables/0/rows/0/after/ship").asInt()).isOne();
        assertThat(result.at("/tables/1/name").asString()).isEqualTo("ballot_box");
        assertThat(result.at("/tables/1/added").asInt()).isOne();
        assertThat(result.at("/tables/1/removed").asInt()).isOne();
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/1"));
        assertThat(number("ship from community_tally where tool = '%s'".formatted(other))).isEqualTo(8);
        change("community_tally set ship = 0", other);
    }

    @Test
    void a_subject_that_is_right_stays_as_it_is_in_every_projection() {
        topic.send(reviewed(tool, "BUILDER", 81, SHIP), reviewed(tool, "SKEPTIC", 40, SKIP),
                verdict(tool, PanelVerdict.of(1, 0), PanelVerdict.of(1, 1), REVIEW, "SKEPTIC"),
                published(tool, other));
        topic.send(crowd(tool, 40, SHIP));
        await().until(() -> service.asOf() == topic.head());
        var amended = amended();
        var pair = Stream.of(tool, other).sorted().reduce((left, right) -> left + "-vs-" + right).orElseThrow();

        assertThat(Stream.of("tool-cards", "community-tally", "page-history", "verdict-history", "panel-tally"))
                .allSatisfy(projection -> assertEqual(rebuild(projection, tool)));
        assertThat(Stream.of("comparisons", "page-history")).allSatisfy(projection -> assertEqual(
                rebuild(projection, pair)));
        assertThat(amended()).isEqualTo(amended);
    }

    @Test
    void votes_that_arrive_meanwhile_are_counted_once() {
        for (var round = 0; round < 10; round++) {
            topic.send(crowd(tool + "-" + round, 1, SHIP));
            topic.send(cast(tool, "late-" + round, SHIP));
            assertEqual(rebuild("community-tally", tool));
        }

        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("11/1"));
        assertEqual(rebuild("community-tally", tool));
    }

    @Test
    void a_parked_subject_is_rebuilt_once_its_event_can_be_read() {
        var garbled = topic.garbled(cast(tool, "cid", SHIP));
        topic.deliver(List.of(garbled));
        topic.send(cast(tool, "dan", SHIP));
        await().until(() -> parked() == 1);
        var refused = post("community-tally", tool);
        var stillParked = parked();
        topic.mend(garbled, cast(tool, "cid", SHIP));
        var mended = rebuild("community-tally", tool);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/still-unreadable");
        assertThat(stillParked).isOne();
        assertThat(mended.get("wasParked").asBoolean()).isTrue();
        assertThat(mended.get("equal").asBoolean()).isFalse();
        assertThat(parked()).isZero();
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("3/1"));
    }

    @Test
    void what_cannot_be_rebuilt_by_subject_is_refused() {
        var ranks = post("rankings", tool);
        assertThat(ranks.statusCode()).isEqualTo(422);
        assertThat(json(ranks.body()).get("type").asString()).isEqualTo("/problems/not-by-subject");
        assertThat(json(ranks.body()).get("detail").asString())
                .contains("POST /api/admin/projections/rankings/rebuilds");
        assertThat(json(post("community-tally", "unheard-of").body()).get("type").asString())
                .isEqualTo("/problems/unknown-subject");
        assertThat(json(post("comparisons", tool).body()).get("type").asString())
                .isEqualTo("/problems/unknown-subject");
        assertThat(json(post("unheard-of", tool).body()).get("type").asString())
                .isEqualTo("/problems/unknown-projection");
    }

    private static void assertEqual(JsonNode result) {
        assertThat(result.get("equal").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("tables")).isEmpty();
        assertThat(result.get("events").asLong()).isPositive();
    }

    private static JsonNode rebuild(String projection, String subject) {
        var answer = post(projection, subject);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static HttpResponse<String> post(String projection, String subject) {
        return service.administer("POST",
                "/api/admin/projections/%s/subjects/%s/rebuild".formatted(projection, subject));
    }

    private static void change(String change, String subject) {
        assertThat(service.rows().sql("update %s where tool = '%s'".formatted(change, subject)).update()).isOne();
    }

    private long parked() {
        return number("count(*) from parked_subject where projection = 'community-tally' and subject = '%s'"
                .formatted(tool));
    }

    private static long amended() {
        return number("sum(amended) from projection");
    }

    private static long number(String query) {
        return service.rows().sql("select " + query).query(Long.class).single();
    }
}
