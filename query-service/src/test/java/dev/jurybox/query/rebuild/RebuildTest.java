package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RebuildTest {

    private static final String REBUILDS = "/api/admin/projections/community-tally/rebuilds";
    private static final String OTHER = TestTopic.otherPartitionThan("espresso");

    private TestTopic topic;
    private String database;
    private QueryService service;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
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
        var built = build(2);

        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(built.get("cut").asLong()).isEqualTo(6);
        assertThat(built.get("digest").asString()).isEqualTo(built.get("liveDigest").asString()).hasSize(64);
        assertThat(rows("ballot_box", 2)).isEqualTo(3);
    }

    @Test
    void a_rebuild_is_accepted_with_its_place_and_refused_while_it_goes_on() {
        topic.logIsAway(true);
        var accepted = service.post(REBUILDS);
        var refused = service.post(REBUILDS);
        topic.logIsAway(false);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Location")).contains(REBUILDS + "/2");
        assertThat(json(accepted.body()).get("state").asString()).isEqualTo("BUILDING");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/rebuild-running");
    }

    @Test
    void while_votes_arrive_it_ends_equal_and_readers_never_see_a_vote_taken_back() throws Exception {
        var stopped = new CountDownLatch(1);
        var voting = Thread.ofVirtual().start(() -> IntStream.iterate(0, _ -> stopped.getCount() > 0, n -> n + 1)
                .forEach(n -> topic.send(cast("espresso", "voter-" + n, SHIP))));
        var reading = new RisingCount(() -> service.tally("espresso"));
        var watching = Thread.ofVirtual().start(() -> reading.until(stopped));
        var built = build(2);
        var promoted = service.post(REBUILDS + "/2/promotion");
        var before = reading.last();
        await().untilAsserted(() -> assertThat(reading.last()).isGreaterThan(before));
        stopped.countDown();
        voting.join();
        watching.join();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(json(promoted.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(reading.fell()).isFalse();
        await().untilAsserted(() -> assertThat(service.tally("espresso"))
                .isEqualTo("%d/1".formatted(topic.head() - 5)));
    }

    @Test
    void a_build_that_was_broken_off_goes_on_where_it_was() {
        var stuck = TestTopic.neighbourOf("espresso");
        topic.record(cast(stuck, "only in the log", SHIP));
        topic.send(registered(stuck));
        await().untilAsserted(() -> assertThat(service.tally(stuck)).isEqualTo("1/0"));
        topic.logIsSilent(true);
        service.post(REBUILDS);
        await().untilAsserted(() -> assertThat(rows("ballot_box", 2)).isPositive());
        service.close();
        service = QueryService.start(database, topic);
        topic.logIsSilent(false);

        assertThat(built(2).get("equal").asBoolean()).isTrue();
        assertThat(QueryService.rows(database).sql("select resumed_events from generation where generation = 2")
                .query(Long.class).single()).isPositive();
    }

    @Test
    void what_the_topic_forgot_comes_from_the_log() throws Exception {
        topic.cut();
        topic.send(cast("espresso", "eve", SHIP));
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo("2/1"));
        var built = build(2);

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(built.get("events").asLong()).isEqualTo(7);
    }

    @Test
    void without_a_topic_all_comes_from_the_log() throws Exception {
        topic.delete();
        var built = build(2);

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(rows("ballot_box", 2)).isEqualTo(3);
    }

    @Test
    void a_wrong_row_is_found_and_is_told_on_only_by_force() {
        QueryService.rows(database).sql("update ballot_box set choice = 'SHIP' where voter = 'bob'").update();
        var built = build(2);
        var refused = service.post(REBUILDS + "/2/promotion");
        var forced = service.post(REBUILDS + "/2/promotion?force=true");

        assertThat(built.get("equal").asBoolean()).isFalse();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/not-equal");
        assertThat(forced.statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_told_before_is_brought_up_and_told_again() {
        build(2);
        service.post(REBUILDS + "/2/promotion");
        send(cast("espresso", "eve", SHIP), "2/1");
        var back = service.post(REBUILDS + "/1/promotion");

        assertThat(json(back.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(service.tally("espresso")).isEqualTo("2/1");
        send(cast("espresso", "fay", SHIP), "3/1");
        assertThat(rows("ballot_box", 1)).isEqualTo(5);
        assertThat(rows("ballot_box", 2)).isEqualTo(4);
    }

    @Test
    void a_build_that_was_cancelled_leaves_no_row() {
        build(2);
        var cancelled = service.delete(REBUILDS + "/2");

        assertThat(cancelled.statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(rows("ballot_box", 2) + rows("checkpoint", 2)).isZero());
        assertThat(rows("ballot_box", 1)).isEqualTo(3);
        assertThat(service.post(REBUILDS + "/2/promotion").statusCode()).isEqualTo(409);
        assertThat(json(service.post(REBUILDS).body()).get("generation").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_told_cannot_be_cancelled() {
        build(2);
        service.post(REBUILDS + "/2/promotion");

        assertThat(service.delete(REBUILDS + "/2").statusCode()).isEqualTo(409);
        assertThat(service.tally("espresso")).isEqualTo("1/1");
    }

    @Test
    void what_cannot_be_read_is_named_and_keeps_a_build_from_being_told() {
        topic.deliver(List.of(topic.garbled(cast("espresso", "cid", SHIP))));
        var built = build(2);

        assertThat(built.get("failing").get("subject").asString()).isEqualTo("espresso");
        assertThat(built.get("failing").get("position").asLong()).isEqualTo(7);
        var refused = service.post(REBUILDS + "/2/promotion?force=true");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/parked-subjects");
    }

    private void send(JuryboxEvent event, String tally) {
        topic.send(event);
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo(tally));
    }

    private JsonNode build(int generation) {
        assertThat(service.post(REBUILDS).statusCode()).isEqualTo(202);
        return built(generation);
    }

    private JsonNode built(int generation) {
        return await().atMost(ofSeconds(60)).until(
                () -> json(service.get(REBUILDS + "/" + generation).body()),
                view -> !view.path("state").asString().equals("BUILDING"));
    }

    private long rows(String table, int generation) {
        return QueryService.rows(database)
                .sql("select count(*) from " + table + " where generation = :generation"
                        + (table.equals("checkpoint") ? " and projection = 'community-tally'" : ""))
                .param("generation", generation)
                .query(Long.class)
                .single();
    }
}
