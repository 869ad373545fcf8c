package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.retracted;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database as the version before the second majority rules left it, with fifty rows of history caused by one voter.
 */
class UpgradeTest {

    private static final int TIMES = 25;
    private static final String TOOL = "espresso";

    private TestTopic topic;
    private String database;
    private JdbcClient jdbc;

    @BeforeEach
    void leaveOldRows() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        jdbc = QueryService.rows(database);
        migrate("10");
        topic.send(registered(TOOL));
        for (int i = 0; i < TIMES; i++)
            topic.send(cast(TOOL, "ada", SHIP), retracted(TOOL, "ada", SHIP));
        topic.send(cast(TOOL, "bob", SHIP));
        jdbc.sql("insert into projection (name, live) values ('community-tally', 1)").update();
        jdbc.sql("""
                insert into checkpoint (projection, generation, partition, position, topic_offset, events)
                values ('community-tally', 1, :partition, :head, :head - 1, :head)""")
                .param("partition", TestTopic.partitionOf(TOOL)).param("head", topic.head()).update();
        jdbc.sql("insert into community_tally (generation, tool, ship, skip) values (1, :tool, 1, 0)")
                .param("tool", TOOL).update();
        jdbc.sql("insert into ballot_box (generation, tool, voter, choice) values (1, :tool, 'bob', 'SHIP')")
                .param("tool", TOOL).update();
        jdbc.sql("""
                insert into majority_crossing (generation, position, tool, from_side, to_side, ship_before, skip_before,
                                               ship_after, skip_after, event_id, rules_version, recorded_at)
                select 1, 1 + n, :tool, case n % 2 when 1 then 'NONE' else 'SHIP' end,
                       case n % 2 when 1 then 'SHIP' else 'NONE' end, 1 - n % 2, 0, n % 2, 0, gen_random_uuid(), 1,
                       '2026-01-01'
                  from generate_series(1, :changes) n""")
                .param("tool", TOOL).param("changes", 2 * TIMES + 1).update();
    }

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void a_generation_of_old_rules_stays_live_until_one_of_new_rules_is_built() throws Exception {
        migrate("latest");
        try (var build = buildIsHeldUp(); var service = QueryService.start(database, topic)) {
            topic.send(cast(TOOL, "cid", SHIP));
            await().untilAsserted(() -> assertThat(service.tally(TOOL)).isEqualTo("2/0"));
            assertThat(live()).isOne();
            assertThat(history(service)).isEqualTo(2 * TIMES + 1);
            build.rollback();
            await().untilAsserted(() -> assertThat(live()).isEqualTo(2));

            assertThat(service.tally(TOOL)).isEqualTo("2/0");
            assertThat(history(service)).isZero();
            assertThat(state(1) + state(2)).isEqualTo("KEPT" + "LIVE");
            for (var voter : List.of("dan", "eve", "fay"))
                topic.send(cast(TOOL, voter, SHIP));
            await().untilAsserted(() -> assertThat(history(service)).isOne());
            topic.send(cast(TOOL, "gil", SHIP));
            await().untilAsserted(() -> assertThat(service.tally(TOOL)).isEqualTo("6/0"));
            assertThat(history(service)).isOne();
        }
    }

    @Test
    void writes_of_an_older_version_fail_without_an_integrity_violation() {
        migrate("latest");

        assertThatThrownBy(() -> jdbc.sql("""
                insert into community_tally (generation, tool, ship, skip) values (1, 'decaf', 1, 0)
                    on conflict (generation, tool) do update set ship = excluded.ship""").update())
                .isNotInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("older than its database");
    }

    @Test
    void an_unfinished_rebuild_starts_again_with_the_new_rules_after_an_upgrade() {
        jdbc.sql("insert into generation (projection, generation, state) values ('community-tally', 2, 'BUILDING')")
                .update();
        migrate("latest");

        assertThat(state(2) + state(3)).isEqualTo("CANCELLED" + "BUILDING");
    }

    @Test
    void ballots_of_all_generations_are_kept_in_tables_of_their_own() {
        migrate("22");
        jdbc.sql("""
                insert into ballot_box (generation, tool, voter, choice)
                select generation, :tool, 'voter-' || n, 'SHIP'
                  from (values (1), (2), (-3)) g (generation), generate_series(1, 4) n""").param("tool", TOOL).update();
        var before = ballots();
        jdbc.sql("insert into generation (projection, generation, state) values ('community-tally', 4, 'CANCELLED')")
                .update();
        jdbc.sql("insert into ballot_box (generation, tool, voter, choice) values (4, :tool, 'bob', 'SHIP')")
                .param("tool", TOOL).update();
        migrate("latest");

        assertThat(ballots()).as("without those of the cancelled generation").isEqualTo(before).hasSize(13);
        assertThat(jdbc.sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'ballot_box'::regclass")
                .query(String.class).list())
                .containsExactlyInAnyOrder("ballot_box_1", "ballot_box_2", "ballot_box_baseline_3");
        jdbc.sql("select drop_ballots(2)").query(_ -> {});
        assertThat(ballots()).hasSize(9);
        assertThatThrownBy(() -> jdbc.sql("insert into ballot_box_1 values (1, :tool, 'bob', 'SKIP')")
                .param("tool", TOOL).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<@Nullable String> ballots() {
        return jdbc.sql("select b::text from ballot_box b order by 1").query(String.class).list();
    }

    /** Holds up the build until the transaction of the returned connection ends. */
    private Connection buildIsHeldUp() throws SQLException {
        var connection = DriverManager.getConnection(database, "jurybox_views", Sandbox.secrets().viewsPassword());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeQuery("select state from generation where state = 'BUILDING' for update");
        }
        return connection;
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database, "jurybox_views_owner", Sandbox.secrets().viewsOwnerPassword())
                .locations("classpath:db/views").placeholders(Map.of("views_role", "jurybox_views"))
                .target(version).load().migrate();
    }

    private int live() {
        return jdbc.sql("select live('community-tally')").query(Integer.class).single();
    }

    private String state(int generation) {
        return jdbc.sql("select state from generation where generation = :generation")
                .param("generation", generation).query(String.class).single();
    }

    private static int history(QueryService service) {
        return json(service.get("/api/verdicts?limit=100&tool=" + TOOL).body()).get("verdicts").size();
    }
}
