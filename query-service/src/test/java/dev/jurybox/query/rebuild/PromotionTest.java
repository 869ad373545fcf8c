package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
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

class PromotionTest {

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
    void while_votes_arrive_it_ends_equal_and_readers_never_see_a_vote_taken_back() throws Exception {
        var stopped = new CountDownLatch(1);
        var voting = Thread.ofVirtual().start(() -> IntStream.iterate(0, _ -> stopped.getCount() > 0, n -> n + 1)
                .forEach(n -> topic.send(cast("espresso", "voter-" + n, SHIP))));
        var reading = new RisingCount(() -> service.tally("espresso"));
        var watching = Thread.ofVirtual().start(() -> reading.until(stopped));
        var built = builds.build(2);
        var promoted = builds.promote(2);
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
    void a_wrong_row_is_found_and_is_told_on_only_by_force() {
        QueryService.rows(database).sql("update ballot_box set choice = 'SHIP' where voter = 'bob'").update();
        var built = builds.build(2);
        var refused = builds.promote(2);
        var forced = service.administer("POST", Builds.TALLY + "/2/promotion?force=true");

        assertThat(built.get("equal").asBoolean()).isFalse();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/not-equal");
        assertThat(forced.statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_told_before_is_brought_up_and_told_again() {
        builds.build(2);
        builds.promote(2);
        send(cast("espresso", "eve", SHIP), "2/1");
        var back = builds.promote(1);

        assertThat(json(back.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(service.tally("espresso")).isEqualTo("2/1");
        send(cast("espresso", "fay", SHIP), "3/1");
        assertThat(builds.rows("ballot_box", 1)).isEqualTo(5);
        assertThat(builds.rows("ballot_box", 2)).isEqualTo(4);
    }

    @Test
    void what_is_told_cannot_be_cancelled() {
        builds.build(2);
        builds.promote(2);

        assertThat(service.administer("DELETE", Builds.TALLY + "/2").statusCode()).isEqualTo(409);
        assertThat(service.tally("espresso")).isEqualTo("1/1");
    }

    @Test
    void what_cannot_be_read_is_named_and_keeps_a_build_from_being_told() {
        topic.deliver(List.of(topic.garbled(cast("espresso", "cid", SHIP))));
        var built = builds.build(2);

        assertThat(built.get("failing").get("subject").asString()).isEqualTo("espresso");
        assertThat(built.get("failing").get("position").asLong()).isEqualTo(7);
        var refused = service.administer("POST", Builds.TALLY + "/2/promotion?force=true");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/parked-subjects");
    }

    private void send(JuryboxEvent event, String tally) {
        topic.send(event);
        await().untilAsserted(() -> assertThat(service.tally("espresso")).isEqualTo(tally));
    }
}
