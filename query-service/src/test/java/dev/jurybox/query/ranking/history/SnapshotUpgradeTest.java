package dev.jurybox.query.ranking.history;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as the version left it whose snapshots had no names and no heat. */
class SnapshotUpgradeTest {

    private static final String TOOL = "espresso";
    private static final String PAST = "/api/leaderboards/hot?asOf=2";
    private static final String FIRST = "/api/admin/projections/rankings/rebuilds/1";
    private static final String THIRD = "/api/admin/projections/rankings/rebuilds/3";

    private TestTopic topic;
    private String database;

    @BeforeEach
    void leaveOldRows() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        migrate("12");
        topic.send(registered(TOOL), cast(TOOL, "ada", SHIP));
        var jdbc = QueryService.rows(database);
        jdbc.sql("insert into projection (name, live) values ('rankings', 1)").update();
        jdbc.sql("""
                insert into checkpoint (projection, generation, partition, position, topic_offset, events)
                values ('rankings', 1, :partition, 2, 1, 2)""")
                .param("partition", TestTopic.partitionOf(TOOL)).update();
        jdbc.sql("""
                insert into standing (generation, tool, registered, name, category, retired, seats, scores, ship, skip,
                                      dirty, chapter)
                values (1, :tool, 1, :tool, 'Kitchen', false, 0, 0, 1, 0, true, 0)""").param("tool", TOOL).update();
        addHeat(jdbc);
    }

    private static void addHeat(JdbcClient jdbc) {
        jdbc.sql("insert into heat_bucket (generation, tool, bucket, ship, skip) values (1, :tool, 163616, 1, 0)")
                .param("tool", TOOL).update();
    }

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void boards_of_the_past_wait_for_the_rebuild_that_the_upgrade_requests() throws Exception {
        try (var build = buildIsHeldUp(); var service = QueryService.start(database, topic)) {
            topic.send(cast(TOOL, "bob", SHIP));
            await().until(() -> service.get("/api/leaderboards/hot").body().contains("\"total\":2"));

            var answer = service.get(PAST);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(json(answer.body()).get("detail").asString())
                    .isEqualTo(
                            "Rankings are being rebuilt after an upgrade; boards of the past can be read after that.");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            pause(build);

            assertThat(json(service.get(PAST).body()).get("detail").asString()).isEqualTo(
                    "The rebuild of rankings after an upgrade is paused: an operator has to resume it.");
            assertThat(service.administer("POST", THIRD + "/resume").statusCode()).isEqualTo(200);

            await().until(() -> service.get(PAST).statusCode() == 200);
            assertThat(json(service.get(PAST).body()).at("/rows/0/community/total").asLong()).isOne();
        }
    }

    @Test
    void votes_counted_by_an_older_version_are_refused_because_it_takes_no_snapshots_of_heat() throws Exception {
        try (var service = QueryService.start(database, topic)) {
            await().until(() -> service.get(PAST).statusCode() == 200);

            assertThatThrownBy(() -> addHeat(service.rows())).hasMessageContaining("older than its database");
        }
    }

    /** An integrity violation would be attributed to an event, and its tool would be parked. */
    @Test
    void snapshots_of_tools_by_an_older_version_are_refused_without_an_integrity_violation() {
        migrate("latest");
        var writing = QueryService.rows(database).sql("""
                insert into standing_opening (generation, tool, chapter, retired, seats, scores, ship, skip)
                values (1, :tool, 1, false, 0, 0, 1, 0)""").param("tool", TOOL);

        assertThatThrownBy(writing::update)
                .isInstanceOf(DataAccessException.class)
                .isNotInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("older than its database");
    }

    @Test
    void a_generation_without_snapshots_that_is_promoted_again_has_no_boards_of_the_past() throws Exception {
        try (var service = QueryService.start(database, topic)) {
            await().until(() -> service.get(PAST).statusCode() == 200);
            await().until(() -> service.administer("POST", FIRST + "/promotion").statusCode() == 200);
            await().until(() -> service.get(PAST).statusCode() == 503);
            var turns = turns(service);

            var answer = service.get(PAST);

            assertThat(json(answer.body()).get("detail").asString()).isEqualTo("The live generation has no snapshots "
                    + "for this: an operator has to rebuild rankings and promote the new generation.");
            assertThat(turns(service)).isEqualTo(turns);
        }
    }

    private static long turns(QueryService service) {
        return service.bean(MeterRegistry.class).get("jurybox.explanations.wait").timer().count();
    }

    /** Migrates, and holds up the build until the transaction of the returned connection ends. */
    private Connection buildIsHeldUp() throws SQLException {
        migrate("latest");
        var connection = DriverManager.getConnection(database, "jurybox_views", Sandbox.secrets().viewsPassword());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeQuery("select state from generation where state = 'BUILDING' for update");
        }
        return connection;
    }

    private static void pause(Connection build) throws SQLException {
        try (var statement = build.createStatement()) {
            statement.executeUpdate("update generation set state = 'PAUSED' where state = 'BUILDING'");
        }
        build.commit();
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(database, "jurybox_views_owner", Sandbox.secrets().viewsOwnerPassword())
                .locations("classpath:db/views").placeholders(Map.of("views_role", "jurybox_views"))
                .target(version).load().migrate();
    }
}
