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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {

    private static final String OTHER = TestTopic.otherPartitionThan("espresso");

    private TestTopic topic;
    private String database;
    private QueryService service;
    private Builds builds;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        builds = new Builds(service, database);
        topic.send(registered("espresso"), registered(OTHER), cast("espresso", "ada", SHIP),
                cast("espresso", "bob", SHIP), cast(OTHER, "ada", SKIP), changed("espresso", "bob", SHIP, SKIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("1/1"));
        await().untilAsserted(() -> assertThat(service.tally(OTHER)).isEqualTo("0/1"));
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void what_is_built_again_is_equal_and_has_read_every_event() {
        var built = builds.build(2);

        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(built.get("cut").asLong()).isEqualTo(6);
        assertThat(built.get("digest").asString()).isEqualTo(built.get("liveDigest").asString()).hasSize(64);
        assertThat(builds.rows("ballot_box", 2)).isEqualTo(3);
    }

    @Test
    void a_rebuild_is_accepted_with_its_place_and_refused_while_it_goes_on() {
        topic.logIsAway(true);
        var accepted = service.administer("POST", Builds.TALLY);
        var refused = service.administer("POST", Builds.TALLY);
        topic.logIsAway(false);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Location")).contains(Builds.TALLY + "/2");
        assertThat(json(accepted.body()).get("state").asString()).isEqualTo("BUILDING");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/rebuild-running");
    }

    @Test
    void a_build_that_was_broken_off_goes_on_where_it_was() {
        var stuck = TestTopic.samePartitionAs("espresso");
        topic.record(cast(stuck, "only in the log", SHIP));
        topic.send(registered(stuck));
        await().untilAsserted(() -> assertThat(service.tally(stuck)).isEqualTo("1/0"));
        topic.logIsSilent(true);
        service.administer("POST", Builds.TALLY);
        await().untilAsserted(() -> assertThat(builds.rows("ballot_box", 2)).isPositive());
        service.close();
        service = QueryService.start(database, topic);
        topic.logIsSilent(false);

        assertThat(new Builds(service, database).built(2).get("equal").asBoolean()).isTrue();
        assertThat(QueryService.rows(database).sql("select resumed_events from generation where generation = 2")
                .query(Long.class).single()).isPositive();
    }

    @Test
    void what_the_topic_says_twice_is_read_once() {
        var votes = topic.send(cast("espresso", "eve", SHIP), cast("espresso", "fay", SHIP));
        topic.deliver(votes);
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("3/1"));
        var built = builds.build(2);

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(8);
    }

    @Test
    void what_the_topic_forgot_comes_from_the_log() throws Exception {
        topic.cut();
        topic.send(cast("espresso", "eve", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("2/1"));
        var built = builds.build(2);

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(7);
    }

    @Test
    void without_a_topic_all_comes_from_the_log() throws Exception {
        topic.delete();
        var built = builds.build(2);

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(builds.rows("ballot_box", 2)).isEqualTo(3);
    }

    @Test
    void a_build_that_was_cancelled_leaves_no_row() {
        builds.build(2);
        var cancelled = service.administer("DELETE", Builds.TALLY + "/2");

        assertThat(cancelled.statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(builds.rows("ballot_box", 2) + builds.rows("checkpoint", 2)).isZero());
        assertThat(builds.rows("ballot_box", 1)).isEqualTo(3);
        assertThat(builds.promote(2).statusCode()).isEqualTo(409);
        assertThat(json(service.administer("POST", Builds.TALLY).body()).get("generation").asInt()).isEqualTo(3);
    }

    @Test
    void every_projection_says_the_same_when_it_is_built_again() {
        assertThat(List.of("tool-cards", "rankings", "comparisons", "panel-tally", "verdict-history"))
                .map(projection -> new Builds(service, database, projection).build(2).path("equal").asBoolean())
                .containsOnly(true);
    }
}
