package dev.jurybox.query.rebuild;

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

/** The first generation of one service stays live, and each test builds the next generation. */
class RebuildTest {

    private static final String OTHER = TestTopic.otherPartitionThan("espresso");

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered("espresso"), registered(OTHER), cast("espresso", "ada", SHIP),
                cast("espresso", "bob", SHIP), cast(OTHER, "ada", SKIP), changed("espresso", "bob", SHIP, SKIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/1"));
        await().untilAsserted(() -> assertThat(service.tally(OTHER)).isEqualTo("0/1"));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_rebuilt_generation_is_equal_and_has_read_every_event() {
        var built = builds().build();

        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(built.get("cut").asLong()).isEqualTo(topic.head());
        assertThat(built.get("digest").asString()).isEqualTo(built.get("liveDigest").asString()).hasSize(64);
        assertThat(ballots(built.get("generation").asInt())).isEqualTo(ballots(1)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_rebuild_is_accepted_with_a_location_and_rejected_while_one_is_running() {
        topic.logIsAway(true);
        var accepted = service.administer("POST", Builds.TALLY);
        var refused = service.administer("POST", Builds.TALLY);
        topic.logIsAway(false);
        var generation = json(accepted.body()).get("generation").asInt();
        builds().built(generation);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Location")).contains(Builds.TALLY + "/" + generation);
        assertThat(json(accepted.body()).get("state").asString()).isEqualTo("BUILDING");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/rebuild-running");
    }

    @Test
    void an_interrupted_rebuild_resumes_after_a_restart() {
        var stuck = TestTopic.samePartitionAs("espresso");
        topic.record(cast(stuck, "only in the log", SHIP));
        topic.send(registered(stuck));
        await().untilAsserted(() -> assertThat(service.tally(stuck)).isEqualTo("1/0"));
        topic.logIsSilent(true);
        var generation = builds().begin();
        await().untilAsserted(() -> assertThat(ballots(generation)).isPositive());
        service.close();
        service = QueryService.start(database, topic);
        topic.logIsSilent(false);

        assertThat(builds().built(generation).get("equal").asBoolean()).isTrue();
        assertThat(service.rows().sql("select resumed_events from generation where generation = :generation")
                .param("generation", generation).query(Long.class).single()).isPositive();
    }

    @Test
    void a_rebuild_counts_duplicate_records_once() {
        var tool = "tool-" + UUID.randomUUID();
        topic.deliver(topic.send(registered(tool), cast(tool, "eve", SHIP), cast(tool, "fay", SHIP)));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        var built = builds().build();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(topic.head());
    }

    @Test
    void a_cancelled_rebuild_leaves_no_rows() {
        var ballots = ballots(1);
        var generation = builds().build().get("generation").asInt();
        assertThat(ballots(generation)).isPositive();
        var cancelled = builds().cancel(generation);

        assertThat(cancelled.statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(
                ballots(generation) + builds().rows("checkpoint", generation)).isZero());
        assertThat(ballots(1)).isEqualTo(ballots);
        assertThat(builds().promote(generation).statusCode()).isEqualTo(409);
        assertThat(builds().build().get("generation").asInt()).isEqualTo(generation + 1);
    }

    @Test
    void every_projection_is_equal_after_a_rebuild() {
        assertThat(List.of("tool-cards", "rankings", "comparisons", "panel-tally", "verdict-history"))
                .map(projection -> new Builds(service, projection).build().path("equal").asBoolean())
                .containsOnly(true);
    }

    private static Builds builds() {
        return new Builds(service);
    }

    private static long ballots(int generation) {
        return builds().rows("ballot_box", generation);
    }
}
