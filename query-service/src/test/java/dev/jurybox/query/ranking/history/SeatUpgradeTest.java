package dev.jurybox.query.ranking.history;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A database as the version left it that counted the reviews of a panel without their seats. */
class SeatUpgradeTest {

    private static final String TOOL = "espresso";
    private static final String BOARD = "/api/leaderboards/panel";
    private static final RuleSet BUILDER_ALONE = new RuleSet(25, 72, new BigDecimal("1.96"), 1,
            List.of(new Seat("BUILDER")));

    private TestTopic topic;
    private String database;
    private JdbcClient jdbc;

    @BeforeEach
    void leaveOldRows() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        migrate("18");
        topic.send(registered(TOOL), reviewed(TOOL, "BUILDER", 80, SHIP), reviewed(TOOL, "SKEPTIC", 20, SKIP));
        jdbc = QueryService.rows(database);
        jdbc.sql("insert into projection (name, live) values ('rankings', 1)").update();
        jdbc.sql("""
                insert into checkpoint (projection, generation, partition, position, topic_offset, events)
                values ('rankings', 1, :partition, 3, 2, 3)""")
                .param("partition", TestTopic.partitionOf(TOOL)).update();
        jdbc.sql("""
                insert into standing (generation, tool, registered, name, category, retired, seats, scores, ship, skip,
                                      dirty, chapter, panel)
                values (1, :tool, 1, :tool, 'Kitchen', false, 2, 100, 0, 0, false, 0, 50)""")
                .param("tool", TOOL).update();
        jdbc.sql("insert into generation (projection, generation, state) values ('rankings', 2, 'PAUSED')").update();
    }

    @AfterEach
    void stop() {
        topic.close();
    }

    @Test
    void all_seats_count_until_the_rebuild_that_the_upgrade_requests_is_live() throws Exception {
        migrate("latest");
        assertThat(state(2) + state(3)).isEqualTo("CANCELLED" + "BUILDING");
        try (var build = buildIsHeldUp(); var service = QueryService.start(database, topic)) {
            assertThat(row(service, BOARD).get("score").decimalValue()).isEqualByComparingTo("50");
            topic.send(reviewed(TOOL, "FOUNDER", 80, SHIP));
            await().until(() -> isRanked(service, "60.0"));
            topic.send(new RulesAdopted(3, "0123456789ab", RuleSet.INITIAL, BUILDER_ALONE, "One is enough."));
            await().until(() -> rulesVersion(service) == 3 && isRanked(service, "60.0"));

            assertThat(row(service, BOARD).get("reviews").asInt()).isEqualTo(3);
            assertThat(row(service, BOARD + "?asOf=3").get("score").decimalValue()).isEqualByComparingTo("50");
            for (var past : List.of(BOARD + "?asOf=5", BOARD + "?asOf=3&knowledge=now")) {
                assertThat(service.get(past).statusCode()).isEqualTo(503);
                assertThat(json(service.get(past).body()).get("detail").asString()).isEqualTo(
                        "Rankings are being rebuilt after an upgrade; boards of the past can be read after that.");
            }
            build.rollback();
            await().until(() -> live() == 3 && isRanked(service, "80.0"));

            assertThat(row(service, BOARD).get("reviews").asInt()).isOne();
            assertThat(row(service, BOARD + "?asOf=3&knowledge=now").get("score").decimalValue())
                    .isEqualByComparingTo("80");
        }
    }

    /** An integrity violation would be attributed to an event, and its tool would be parked. */
    @ParameterizedTest
    @ValueSource(strings = {"""
            insert into standing (generation, tool, registered, name, category, retired, seats, scores, ship, skip,
                                  dirty, chapter)
            values (1, 'older', 1, 'Older', 'Kitchen', false, 0, 0, 0, 0, true, 0)""", """
            insert into standing_opening (generation, tool, chapter, name, category, retired, seats, scores, ship, skip)
            values (1, 'older', 1, 'Older', 'Kitchen', false, 0, 0, 0, 0)"""})
    void writes_of_an_older_version_fail_without_an_integrity_violation(String write) {
        assertThat(jdbc.sql(write).update()).isOne();
        assertThat(jdbc.sql("delete from standing where tool = 'older'").update()
                + jdbc.sql("delete from standing_opening where tool = 'older'").update()).isOne();
        migrate("latest");

        assertThatThrownBy(() -> jdbc.sql(write).update())
                .isInstanceOf(DataAccessException.class)
                .isNotInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("older than its database");
    }

    private static boolean isRanked(QueryService service, String score) {
        var board = json(service.get(BOARD).body());
        return board.get("pending").asInt() == 0
                && board.at("/rows/0/score").decimalValue().compareTo(new BigDecimal(score)) == 0;
    }

    private static int rulesVersion(QueryService service) {
        return json(service.get(BOARD).body()).get("rulesVersion").asInt();
    }

    private static JsonNode row(QueryService service, String path) {
        return json(service.get(path).body()).at("/rows/0");
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
        return jdbc.sql("select live('rankings')").query(Integer.class).single();
    }

    private String state(int generation) {
        return jdbc.sql("select state from generation where projection = 'rankings' and generation = :generation")
                .param("generation", generation).query(String.class).single();
    }
}
