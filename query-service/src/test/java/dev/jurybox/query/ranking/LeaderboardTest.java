package dev.jurybox.query.ranking;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.retired;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.Events.unpublished;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.Detail;
import dev.jurybox.events.DetailChange;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Leaderboards and comparison lists. Each test uses a category of its own. */
class LeaderboardTest {

    private static TestTopic topic;
    private static QueryService service;

    private final String category = "category-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void the_panel_is_the_prior_and_votes_move_it() {
        topic.send(registered("mistral", category), registered("claude", category), registered("unjudged", category));
        topic.send(reviewed("mistral", "BUILDER", 80, SHIP), reviewed("mistral", "SKEPTIC", 77, SHIP),
                reviewed("claude", "BUILDER", 79, SHIP), reviewed("claude", "SKEPTIC", 77, SHIP));
        topic.send(crowd("claude", 10, SHIP));
        topic.send(crowd("unjudged", 50, SHIP));

        awaitBoard("verdict", "claude", "mistral", "unjudged");
        var rows = board("verdict").get("rows");
        assertThat(rows.get(1).get("score").decimalValue()).isEqualByComparingTo("0.785");
        assertThat(rows.get(1).get("place").asInt()).isEqualTo(2);
        assertThat(rows.get(1).get("interval").get("lower").isNumber()).isTrue();
        assertThat(rows.get(0).get("flip").isNull()).isTrue();
        assertThat(rows.get(1).get("flip").get("ship").asInt()).isPositive();
        assertThat(rows.get(2).get("section").asString()).isEqualTo("NOT_JUDGED");
    }

    @Test
    void a_revised_tool_is_listed_with_its_new_name_and_category() {
        topic.send(registered("wanders", "category-before-" + category), registered("settled", category));
        topic.send(new ToolRevised(new ToolId("wanders"), List.of(
                new DetailChange(Detail.NAME, "wanders", "Wandered"),
                new DetailChange(Detail.CATEGORY, "category-before-" + category, category))));

        awaitBoard("verdict", "wanders", "settled");
        assertThat(board("verdict").at("/rows/0/name").asString()).isEqualTo("Wandered");
    }

    @Test
    void a_tool_without_votes_is_not_on_the_community_board() {
        topic.send(registered("asked", category), registered("unasked", category));
        topic.send(cast("asked", "ada", SHIP));

        awaitBoard("community", "asked");
        assertThat(board("community").get("rows").get(0).get("score").decimalValue()).isEqualByComparingTo("0.206549");
    }

    @Test
    void an_evenly_split_crowd_is_controversial() {
        topic.send(registered("even", category), registered("onesided", category));
        topic.send(crowd("even", 5, SHIP));
        topic.send(crowd("even", 5, SKIP));
        topic.send(crowd("onesided", 10, SHIP));

        awaitBoard("controversial", "even", "onesided");
        assertThat(board("controversial").get("rows").get(0).get("score").decimalValue()).isEqualByComparingTo("10");
    }

    @Test
    void a_retired_tool_is_off_the_boards_and_its_comparisons_off_the_lists() {
        topic.send(registered("stays", category), registered("goes", category), registered("third", category));
        topic.send(published("goes", "stays"), published("stays", "third"));
        awaitList("newest", "stays-vs-third", "goes-vs-stays");
        topic.send(retired("goes"));

        awaitBoard("verdict", "stays", "third");
        awaitList("newest", "stays-vs-third");
        var page = json(service.get("/api/comparisons/goes-vs-stays").body());
        assertThat(page.get("retired").asBoolean()).isTrue();
    }

    @Test
    void comparisons_are_listed_in_the_requested_order() {
        topic.send(registered("a", category), registered("b", category), registered("c", category));
        topic.send(crowd("a", 3, SHIP));
        topic.send(crowd("b", 2, SHIP));
        topic.send(crowd("c", 30, SKIP));
        topic.send(published("a", "b"), published("b", "c"), published("a", "c"));

        awaitList("newest", "a-vs-c", "b-vs-c", "a-vs-b");
        awaitList("most-voted", "a-vs-c", "b-vs-c", "a-vs-b");
        awaitList("closest", "a-vs-b", "b-vs-c", "a-vs-c");
        awaitList("busiest", "a-vs-c", "b-vs-c", "a-vs-b");
        topic.send(unpublished("a", "b"));
        awaitList("closest", "b-vs-c", "a-vs-c");
        assertThat(service.get("/api/comparisons/a-vs-b").statusCode()).isEqualTo(410);
    }

    @Test
    void each_page_of_a_board_continues_after_the_previous_one() {
        topic.send(registered("p1", category), registered("p2", category), registered("p3", category));
        awaitBoard("verdict", "p1", "p2", "p3");

        var first = board("verdict", "&limit=2");
        var second = board("verdict", "&limit=2&cursor=" + first.get("next").asString());

        assertThat(tools(first)).containsExactly("p1", "p2");
        assertThat(tools(second)).containsExactly("p3");
        assertThat(second.get("rows").get(0).get("place").asInt()).isEqualTo(3);
        assertThat(second.get("rows").get(0).get("flip").isNull()).isFalse();
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_forged_cursor_or_one_of_another_list_is_rejected() {
        topic.send(registered("q1", category), registered("q2", category));
        awaitBoard("verdict", "q1", "q2");
        var cursor = board("verdict", "&limit=1").get("next").asString();

        assertThat(status("/api/leaderboards/community?limit=1&cursor=" + cursor)).isEqualTo(422);
        assertThat(status("/api/leaderboards/verdict?limit=1&cursor=" + cursor)).isEqualTo(422);
        assertThat(status("/api/leaderboards/verdict?cursor=forged")).isEqualTo(422);
        assertThat(status("/api/leaderboards/verdict?cursor=" + "A".repeat(1_900))).isEqualTo(422);
    }

    @Test
    void an_invalid_limit_or_order_or_an_unknown_board_is_rejected() {
        for (var limit : List.of("0", "101", "1000000000", "-1", "x", "1.5", ""))
            assertThat(status("/api/leaderboards/verdict?limit=" + limit)).as(limit).isEqualTo(422);
        assertThat(status("/api/comparisons?order=best")).isEqualTo(422);
        assertThat(status("/api/leaderboards/best")).isEqualTo(404);
    }

    @Test
    void a_category_named_null_is_not_the_board_of_all_categories() {
        topic.send(registered("n1", category));
        awaitBoard("verdict", "n1");

        assertThat(json(service.get("/api/leaderboards/verdict?category=null").body()).get("rows").isEmpty()).isTrue();
        assertThat(json(service.get("/api/leaderboards/verdict").body()).get("rows").isEmpty()).isFalse();
    }

    private int status(String path) {
        return service.get(path).statusCode();
    }

    private JsonNode board(String name) {
        return board(name, "");
    }

    private JsonNode board(String name, String more) {
        return json(service.get("/api/leaderboards/%s?category=%s%s".formatted(name, category, more)).body());
    }

    private static List<String> tools(JsonNode board) {
        return board.get("rows").valueStream().map(row -> row.get("tool").asString()).toList();
    }

    private void awaitBoard(String name, String... tools) {
        await().untilAsserted(() -> {
            var board = board(name);
            assertThat(tools(board)).containsExactly(tools);
            assertThat(board.get("pending").asLong()).isZero();
        });
    }

    private void awaitList(String order, String... ids) {
        await().untilAsserted(() -> {
            var list = json(service.get("/api/comparisons?order=%s&category=%s".formatted(order, category)).body());
            assertThat(list.get("rows").valueStream().map(row -> row.get("id").asString())).containsExactly(ids);
        });
    }
}
