package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Forged votes were applied to the read models before records were signed. Verification or a rebuild finds them, and
 * promoting the rebuilt generation repairs the read models.
 */
class PoisonedTest {

    private static TestTopic topic;
    private static QueryService service;
    private static Builds builds;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String other = TestTopic.otherPartitionThan(tool);
    private long last;
    private int generation;

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

    /** The last event of the tool is also the last of its partition, and precedes the events of the other tool. */
    @BeforeEach
    void vote() {
        generation = builds.live();
        topic.send(registered(tool), cast(tool, "ada", SHIP));
        last = topic.head();
        topic.send(registered(other), cast(other, "ada", SHIP));
        awaitTally(tool, "1/0");
        awaitTally(other, "1/0");
    }

    @Test
    void forged_votes_beyond_the_log_are_detected_and_repaired_by_a_rebuild() {
        poison(last + 300, 300);
        topic.send(cast(tool, "bob", SHIP));
        await().untilAsserted(() -> assertThat(broken()).isEqualTo(1));

        assertThat(verification()).contains(
                "was read to position %d, but the log has it end at %d.".formatted(last + 300, topic.head()));
        rebuildAndPromote();
        awaitTally(tool, "2/0");
    }

    @Test
    void a_forged_last_event_at_a_position_of_another_partition_is_detected() {
        poison(topic.head(), 1);

        assertThat(verification()).contains(
                "was read to position %d, but the log has it end at %d.".formatted(topic.head(), last));
        rebuildAndPromote();
        awaitTally(tool, "1/0");
    }

    @Test
    void a_forged_vote_that_replaces_a_hidden_one_is_detected_despite_equal_event_counts() {
        topic.logIsAway(true);
        topic.record(cast(tool, "bob", SHIP));
        topic.send(registered(TestTopic.samePartitionAs(other)));
        poison(topic.head(), 1);
        topic.logIsAway(false);
        topic.send(cast(tool, "eve", SHIP));
        await().untilAsserted(() -> assertThat(broken()).isEqualTo(1));

        assertThat(verification()).contains("where the log has no event of it.");
        rebuildAndPromote();
        awaitTally(tool, "3/0");
    }

    /** All counts are equal here, so only the comparison of a rebuild finds the forged vote. */
    @Test
    void a_forged_vote_in_place_of_a_real_one_is_detected_by_rebuilding() {
        update("update ballot_box set voter = 'forged' where generation = :generation and tool = :tool");

        rebuildAndPromote();
        assertThat(service.rows().sql("select voter from ballot_box where generation = :generation and tool = :tool")
                .param("generation", builds.live()).param("tool", tool)
                .query(String.class).single()).isEqualTo("ada");
    }

    @Test
    void a_rollback_from_a_generation_that_contradicts_the_log_says_how_to_promote_the_one_before() {
        var kept = generation;
        builds.promote(builds.build().get("generation").asInt());
        generation = builds.live();
        poison(topic.head(), 1);
        topic.send(cast(tool, "bob", SHIP));
        await().untilAsserted(() -> assertThat(broken()).isEqualTo(1));
        var refused = builds.rollBack();
        var forced = builds.promoteByForce(kept);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(json(refused.body()).get("detail").asString()).isEqualTo(
                "The live generation does not advance, because it contradicts the log. To promote this one nonetheless, "
                        + "send POST /api/admin/projections/community-tally/rebuilds/%d/promotion?force=true."
                                .formatted(kept));
        assertThat(forced.statusCode()).isEqualTo(200);
        awaitTally(tool, "2/0");
    }

    /**
     * Changes the read models as if this many forged events of the tool's partition had been applied, all of them ship
     * votes on the tool.
     */
    private void poison(long position, int forged) {
        update("""
                update checkpoint
                   set position = %d,
                       events = events + %d
                 where projection = 'community-tally'
                   and generation = :generation
                   and partition = %d""".formatted(position, forged, TestTopic.partitionOf(tool)));
        update("update community_tally set ship = ship + %d where generation = :generation and tool = :tool"
                .formatted(forged));
        update("""
                insert into ballot_box (generation, tool, voter, choice)
                select :generation, :tool, 'forged-' || n, 'SHIP'
                  from generate_series(1, %d) n""".formatted(forged));
    }

    private void update(String sql) {
        service.rows().sql(sql).param("generation", generation).param("tool", tool).update();
    }

    private void rebuildAndPromote() {
        var built = builds.build();
        var next = built.get("generation").asInt();
        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.path("equal").asBoolean(false)).isFalse();
        assertThat(builds.promote(next).statusCode()).isEqualTo(409);
        assertThat(builds.promoteByForce(next).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(json(verification()).get("sound").asBoolean()).isTrue());
        await().untilAsserted(() -> assertThat(broken()).isZero());
        topic.send(cast(other, "bob", SHIP));
        awaitTally(other, "2/0");
    }

    private static void awaitTally(String tool, String tally) {
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo(tally));
    }

    private static String verification() {
        return service.administer("GET", "/api/admin/verification").body();
    }

    private static double broken() {
        return service.bean(MeterRegistry.class)
                .get("jurybox.projection.broken").tag("projection", "community-tally").gauge().value();
    }
}
