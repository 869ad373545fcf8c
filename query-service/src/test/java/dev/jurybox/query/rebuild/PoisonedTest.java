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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Read models that forged votes had been applied to before records were signed: found, and healed by a rebuild. */
class PoisonedTest {

    private static final String OTHER = TestTopic.otherPartitionThan("espresso");

    private TestTopic topic;
    private QueryService service;
    private JdbcClient rows;
    private Builds builds;

    @BeforeEach
    void start() throws Exception {
        topic = new TestTopic();
        var database = QueryService.newDatabase();
        rows = QueryService.rows(database);
        service = QueryService.start(database, topic);
        builds = new Builds(service, database);
        topic.send(registered("espresso"), cast("espresso", "ada", SHIP), registered(OTHER), cast(OTHER, "ada", SHIP));
        awaitTally("espresso", "1/0");
        awaitTally(OTHER, "1/0");
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void three_hundred_forged_votes_beyond_the_log_are_found_and_a_rebuild_heals_what_they_hid() {
        poison(302, 300);
        topic.send(cast("espresso", "bob", SHIP));
        await().untilAsserted(() -> assertThat(broken()).isEqualTo(1));

        assertThat(verification()).contains("was read to position 302, but the log has it end at 5.");
        rebuildAndPromote();
        awaitTally("espresso", "2/0");
    }

    @Test
    void a_forged_vote_that_took_a_position_of_another_partition_is_found_when_nothing_follows_it() {
        poison(4, 1);

        assertThat(verification()).contains("was read to position 4, but the log has it end at 2.");
        rebuildAndPromote();
        awaitTally("espresso", "1/0");
    }

    @Test
    void a_forged_vote_in_place_of_a_hidden_one_is_found_though_there_are_as_many_events_as_in_the_log() {
        topic.logIsAway(true);
        topic.record(cast("espresso", "bob", SHIP));
        topic.send(registered(TestTopic.samePartitionAs(OTHER)));
        poison(topic.head(), 1);
        topic.logIsAway(false);
        topic.send(cast("espresso", "eve", SHIP));
        await().untilAsserted(() -> assertThat(broken()).isEqualTo(1));

        assertThat(verification()).contains("where the log has no event of it.");
        rebuildAndPromote();
        awaitTally("espresso", "3/0");
    }

    /** Equal in all counts: only the comparison of a rebuild finds it. */
    @Test
    void a_forged_vote_in_the_very_place_of_a_real_one_is_found_by_a_rebuild() {
        rows.sql("update ballot_box set voter = 'forged' where tool = 'espresso'").update();

        rebuildAndPromote();
        assertThat(rows.sql("select voter from ballot_box where tool = 'espresso' and generation = 2")
                .query(String.class).single()).isEqualTo("ada");
    }

    /** As many events of the partition of espresso as were forged, all of which were votes for it. */
    private void poison(long position, int forged) {
        rows.sql("""
                update checkpoint
                   set position = :position,
                       events = events + :forged
                 where projection = 'community-tally'
                   and partition = :partition""")
                .param("position", position)
                .param("forged", forged)
                .param("partition", TestTopic.partitionOf("espresso"))
                .update();
        rows.sql("update community_tally set ship = ship + :forged where tool = 'espresso'")
                .param("forged", forged)
                .update();
        IntStream.range(0, forged).forEach(n -> rows
                .sql("insert into ballot_box (generation, tool, voter, choice) values (1, 'espresso', :voter, 'SHIP')")
                .param("voter", "forged-" + n)
                .update());
    }

    private void rebuildAndPromote() {
        var built = builds.build(2);
        assertThat(built.get("state").asString()).isEqualTo("BUILT");
        assertThat(built.path("equal").asBoolean(false)).isFalse();
        assertThat(builds.promote(2).statusCode()).isEqualTo(409);
        assertThat(service.administer("POST", Builds.TALLY + "/2/promotion?force=true").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(json(verification()).get("sound").asBoolean()).isTrue());
        await().untilAsserted(() -> assertThat(broken()).isZero());
        topic.send(cast(OTHER, "bob", SHIP));
        awaitTally(OTHER, "2/0");
    }

    private void awaitTally(String tool, String tally) {
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo(tally));
    }

    private String verification() {
        return service.administer("GET", "/api/admin/verification").body();
    }

    private double broken() {
        return service.bean(MeterRegistry.class)
                .get("jurybox.projection.broken").tag("projection", "community-tally").gauge().value();
    }
}
