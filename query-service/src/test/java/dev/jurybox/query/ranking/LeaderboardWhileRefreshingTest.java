package dev.jurybox.query.ranking;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.database.AdvisoryLock;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Leaderboards and comparison lists of a category while no ranking refresh can run: the counts are new and the ranks
 * are old.
 */
class LeaderboardWhileRefreshingTest {

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final String category = "category-" + UUID.randomUUID();
    private Connection holding;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void connect() throws Exception {
        holding = DriverManager.getConnection(database, "jurybox_views", Sandbox.secrets().viewsPassword());
    }

    @AfterEach
    void reckonAgain() throws Exception {
        holding.close();
    }

    @Test
    void each_tool_is_on_exactly_one_page_while_ranks_are_stale() throws Exception {
        for (var tool : List.of("first", "second", "third", "fourth"))
            topic.send(registered(tool, category));
        topic.send(crowd("first", 40, SHIP));
        topic.send(crowd("second", 30, SHIP));
        topic.send(crowd("third", 20, SHIP));
        topic.send(crowd("fourth", 10, SHIP));
        await().until(() -> tools(board("")).size() == 4 && isReckoned());
        reckonNothing();
        topic.send(crowd("second", 60, SKIP));
        await().until(() -> !isReckoned());

        var page = board("&limit=2");

        assertThat(tools(page)).containsExactly("first", "second");
        assertThat(tools(board("&limit=2&cursor=" + page.get("next").asString()))).containsExactly("third", "fourth");
    }

    @Test
    void a_read_your_writes_request_lists_a_comparison_not_ranked_yet() throws Exception {
        for (var tool : List.of("espresso", "lungo", "mocha"))
            topic.send(registered(tool, category));
        topic.send(published("espresso", "lungo"));
        await().until(() -> list().size() == 1 && isReckoned());
        reckonNothing();
        var pair = published("lungo", "mocha");
        topic.send(pair);

        assertThat(list("X-Min-Position", TestTopic.partitionOf(pair.subject()) + "-" + topic.head()))
                .containsExactly("lungo-vs-mocha", "espresso-vs-lungo");
    }

    @Test
    void the_ranking_age_gauge_rises_until_ranks_are_refreshed() throws Exception {
        reckonNothing();
        var held = age();
        await().until(() -> age() > held + 1);
        var oldest = age();
        holding.close();

        await().until(() -> age() < oldest);
    }

    private double age() {
        return service.bean(MeterRegistry.class).get("jurybox.ranking.age").gauge().value();
    }

    private void reckonNothing() throws Exception {
        try (var locking = holding.createStatement()) {
            locking.execute("select pg_advisory_lock(%d, 1)".formatted(AdvisoryLock.RANKING_REFRESH));
        }
    }

    private boolean isReckoned() {
        return board("").get("pending").asLong() == 0;
    }

    private JsonNode board(String page) {
        return json(service.get("/api/leaderboards/community?category=" + category + page).body());
    }

    private List<String> list(String... headers) {
        return json(service.get("/api/comparisons?order=newest&category=" + category, headers).body()).get("rows")
                .valueStream()
                .map(row -> row.get("id").asString()).toList();
    }

    private static List<String> tools(JsonNode board) {
        return board.get("rows").valueStream().map(row -> row.get("tool").asString()).toList();
    }
}
