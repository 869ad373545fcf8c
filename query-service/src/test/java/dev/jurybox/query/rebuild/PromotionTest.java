package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Promotes generations. Each test uses a tool of its own and begins with the generation that the previous test promoted
 * last.
 */
class PromotionTest {

    private static TestTopic topic;
    private static QueryService service;
    private static Builds builds;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String other = TestTopic.otherPartitionThan(tool);

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        builds = new Builds(service);
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
    void a_rebuild_during_votes_ends_equal_and_readers_never_see_a_lower_count() throws Exception {
        var head = topic.head();
        var stopped = new CountDownLatch(1);
        var voting = Thread.ofVirtual().start(() -> IntStream.iterate(0, _ -> stopped.getCount() > 0, n -> n + 1)
                .forEach(n -> topic.send(cast(tool, "voter-" + n, SHIP))));
        var reading = new RisingCount(() -> service.tally(tool));
        var watching = Thread.ofVirtual().start(() -> reading.until(stopped));
        var built = builds.build();
        var promoted = builds.promote(generation(built));
        var before = reading.last();
        await().untilAsserted(() -> assertThat(reading.last()).isGreaterThan(before));
        stopped.countDown();
        voting.join();
        watching.join();

        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(json(promoted.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(reading.fell()).isFalse();
        await().untilAsserted(() -> assertThat(service.tally(tool))
                .isEqualTo("%d/1".formatted(1 + topic.head() - head)));
    }

    @Test
    void a_generation_that_differs_from_the_live_one_is_promoted_only_by_force() {
        service.rows().sql("update ballot_box set choice = 'SHIP' where voter = 'bob' and tool = :tool")
                .param("tool", tool).update();
        var built = builds.build();
        var refused = builds.promote(generation(built));
        var forced = builds.promoteByForce(generation(built));

        assertThat(built.get("equal").asBoolean()).isFalse();
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/not-equal");
        assertThat(forced.statusCode()).isEqualTo(200);
    }

    @Test
    void a_generation_that_differs_is_promoted_if_its_own_diff_is_accepted_by_its_digest() {
        forgeLive();
        var old = builds.build();
        var built = builds.build();
        var unread = builds.promote(generation(built));
        var stale = builds.promoteAccepting(generation(built), diff(old));
        var staleByForce = builds.promoteAccepting(generation(built), "0".repeat(64) + "&force=true");
        var malformed = builds.promoteAccepting(generation(built), diff(built).substring(1));
        var accepted = builds.promoteAccepting(generation(built), diff(built));

        assertThat(diff(old)).isNotEqualTo(diff(built));
        assertThat(problem(unread, 409)).isEqualTo("/problems/not-equal");
        assertThat(unread.body()).contains(diff(built), "/rebuilds/%d/diff".formatted(generation(built)));
        assertThat(problem(stale, 409)).isEqualTo("/problems/stale-diff");
        assertThat(stale.body()).contains(diff(built), "/rebuilds/%d/diff".formatted(generation(built)));
        assertThat(problem(staleByForce, 409)).isEqualTo("/problems/stale-diff");
        assertThat(problem(malformed, 422)).isEqualTo("/problems/validation");
        assertThat(malformed.body()).contains("\"acceptedDiff\"");
        assertThat(json(accepted.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(service.tally(tool)).isEqualTo("1/1");
    }

    @Test
    void a_diff_from_a_generation_that_is_no_longer_live_cannot_be_accepted() {
        forgeLive();
        var first = builds.build();
        var second = builds.build();
        builds.promoteAccepting(generation(second), diff(second));
        var refused = builds.promoteAccepting(generation(first), diff(first));

        assertThat(problem(refused, 409)).isEqualTo("/problems/not-equal");
        assertThat(json(refused.body()).get("detail").asString()).isEqualTo(
                "It was compared with generation %d, but generation %d is live now. Rebuild the projection. "
                        .formatted(first.get("comparedWith").asInt(), generation(second))
                        + "With force=true it is promoted anyway.");
    }

    @Test
    void a_generation_without_a_diff_is_promoted_by_its_digests_or_by_force() {
        var equal = builds.build();
        forgeLive();
        var different = builds.build();
        service.rows().sql("update generation set diff = null, diff_digest = null").update();
        var unknown = builds.promoteAccepting(generation(different), diff(different));
        var refused = builds.promote(generation(different));

        assertThat(problem(unknown, 409)).isEqualTo("/problems/stale-diff");
        assertThat(problem(refused, 409)).isEqualTo("/problems/not-equal");
        assertThat(List.of(unknown.body(), refused.body())).allSatisfy(body -> assertThat(body)
                .contains("It was compared by an older version, or not at all: rebuild the projection."));
        assertThat(problem(builds.diff(generation(different)), 404)).isEqualTo("/problems/no-diff");
        assertThat(builds.promote(generation(equal)).statusCode()).isEqualTo(200);
    }

    /** The difference of the two counts is beyond the range of their type, so it cannot be measured. */
    @Test
    void a_generation_whose_diff_cannot_be_made_is_built_and_known_to_differ() {
        var verdicts = new Builds(service, "verdict-history");
        topic.send(verdict(tool, PanelVerdict.of(0, 0), PanelVerdict.of(1, 0), REVIEW, "SKEPTIC"));
        await().untilAsserted(() -> assertThat(service.rows().sql("""
                update panel_verdict_change
                   set ship_after = -2147483648
                 where tool = :tool""").param("tool", tool).update()).isOne());
        var built = verdicts.build();
        var refused = verdicts.promote(generation(built));
        var stale = verdicts.promoteAccepting(generation(built), "0".repeat(64));
        var missing = verdicts.diff(generation(built));
        verdicts.promoteByForce(generation(built));

        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.get("equal").asBoolean()).isFalse();
        assertThat(built.get("diff").isNull()).isTrue();
        assertThat(built.get("trouble").asString()).isEqualTo("It differs from the live generation, but its diff "
                + "could not be made: ERROR: integer out of range");
        assertThat(problem(refused, 409)).isEqualTo("/problems/not-equal");
        assertThat(problem(stale, 409)).isEqualTo("/problems/stale-diff");
        assertThat(problem(missing, 404)).isEqualTo("/problems/no-diff");
        assertThat(List.of(refused.body(), stale.body(), missing.body())).allSatisfy(body -> assertThat(body)
                .contains(built.get("trouble").asString()));
    }

    @Test
    void a_diff_is_deleted_with_the_rows_of_its_generation_and_its_digest_stays() {
        forgeLive();
        var built = builds.build();
        var next = builds.build();
        builds.cancel(generation(built));
        var gone = await().until(() -> builds.diff(generation(built)), answer -> answer.statusCode() == 404);
        builds.promoteAccepting(generation(next), diff(next));

        assertThat(json(gone.body()).get("detail").asString())
                .isEqualTo("Its rows are deleted, and so is its diff.");
        assertThat(diff(builds.built(generation(built)))).isEqualTo(diff(built));
    }

    @Test
    void a_retry_of_a_parked_subject_discards_the_diffs_of_the_generation_whose_rows_it_changes() throws Exception {
        var garbled = topic.garbled(cast(tool, "cid", SHIP));
        topic.deliver(List.of(garbled));
        var first = builds.build();
        var second = builds.build();
        var parked = builds.promoteAccepting(generation(first), diff(first));
        mend(garbled);
        retry("?generation=" + generation(first));
        var secondBefore = builds.built(generation(second));
        var refused = builds.promote(generation(first));
        var stale = builds.promoteAccepting(generation(first), diff(first));
        retry("");

        assertThat(problem(parked, 409)).isEqualTo("/problems/parked-subjects");
        assertThat(problem(refused, 409)).isEqualTo("/problems/not-equal");
        assertThat(problem(stale, 409)).isEqualTo("/problems/stale-diff");
        assertThat(diff(secondBefore)).isEqualTo(diff(second)).hasSize(64);
        assertThat(List.of(builds.built(generation(first)), builds.built(generation(second))))
                .allSatisfy(built -> {
                    assertThat(built.get("equal").isNull()).isTrue();
                    assertThat(built.get("diff").isNull()).isTrue();
                    assertThat(built.get("trouble").asString())
                            .isEqualTo("Rows of a subject were changed after the comparison: rebuild the projection.");
                    assertThat(problem(builds.diff(generation(built)), 404)).isEqualTo("/problems/no-diff");
                });
    }

    @Test
    void a_rollback_returns_to_the_generation_before_and_a_second_one_undoes_it() {
        var first = builds.live();
        var second = generation(builds.build());
        builds.promote(second);
        send(cast(tool, "eve", SHIP), "2/1");
        var back = builds.rollBack();

        assertThat(json(back.body()).get("generation").asInt()).isEqualTo(first).isEqualTo(builds.live());
        assertThat(json(back.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(service.tally(tool)).isEqualTo("2/1");
        assertThat(json(builds.rollBack().body()).get("generation").asInt()).isEqualTo(second).isEqualTo(builds.live());
    }

    @Test
    void there_is_nothing_to_roll_back_to_once_the_generation_before_has_been_dropped() {
        var cards = new Builds(service, "tool-cards");
        var first = cards.live();
        cards.promote(generation(cards.build()));
        service.rows().sql("""
                update generation
                   set finished_at = now() - interval '25 hours'
                 where projection = 'tool-cards'
                   and generation = :first""").param("first", first).update();
        await().untilAsserted(() -> assertThat(cards.rows("tool_card", first)).isZero());

        assertThat(problem(cards.rollBack(), 409)).isEqualTo("/problems/no-earlier-generation");
    }

    @Test
    void a_formerly_live_generation_catches_up_and_is_promoted_again() {
        var first = builds.live();
        var ballots = builds.ballots(first);
        var second = generation(builds.build());
        builds.promote(second);
        send(cast(tool, "eve", SHIP), "2/1");
        var back = builds.promote(first);

        assertThat(json(back.body()).get("state").asString()).isEqualTo("LIVE");
        assertThat(service.tally(tool)).isEqualTo("2/1");
        send(cast(tool, "fay", SHIP), "3/1");
        assertThat(builds.ballots(first)).isEqualTo(ballots + 2);
        assertThat(builds.ballots(second)).isEqualTo(ballots + 1);
    }

    @Test
    void the_live_generation_cannot_be_cancelled() {
        var generation = generation(builds.build());
        builds.promote(generation);

        assertThat(builds.cancel(generation).statusCode()).isEqualTo(409);
        assertThat(service.tally(tool)).isEqualTo("1/1");
    }

    @Test
    void an_unreadable_event_is_named_and_prevents_the_promotion_of_a_rebuild() throws Exception {
        var garbled = topic.garbled(cast(tool, "cid", SHIP));
        topic.deliver(List.of(garbled));
        var built = builds.build();
        var refused = builds.promoteByForce(generation(built));
        mendForLaterBuilds(garbled);

        assertThat(built.get("failing").get("subject").asString()).isEqualTo(tool);
        assertThat(built.get("failing").get("position").asLong()).isEqualTo(topic.head());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused.body()).get("type").asString()).isEqualTo("/problems/parked-subjects");
    }

    /** Changes the live generation, so that the next one differs from it. */
    private void forgeLive() {
        assertThat(service.rows().sql("""
                update ballot_box
                   set choice = 'SHIP'
                 where voter = 'bob'
                   and tool = :tool
                   and generation = :live""").param("tool", tool).param("live", builds.live()).update()).isOne();
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer.body()).get("type").asString();
    }

    private static String diff(JsonNode built) {
        return built.at("/diff/digest").asString();
    }

    private static int generation(JsonNode built) {
        return built.get("generation").asInt();
    }

    private void mendForLaterBuilds(ProducerRecord<String, byte[]> garbled) throws Exception {
        mend(garbled);
        retry("");
    }

    private void mend(ProducerRecord<String, byte[]> garbled) throws Exception {
        topic.mend(garbled, cast(tool, "cid", SHIP));
        topic.cut();
    }

    private void retry(String generation) {
        await().until(() -> service.administer("POST",
                "/api/admin/projections/community-tally/parked/" + tool + "/retry" + generation).statusCode() == 204);
    }

    private void send(JuryboxEvent event, String tally) {
        topic.send(event);
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo(tally));
    }
}
