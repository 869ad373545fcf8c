package dev.jurybox.query.movement;

import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.ranking.PastLog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Compares what moved between two positions of a random log with the two boards themselves. */
class LeaderboardDiffTest {

    private static final int END = 600;

    private static TestTopic topic;
    private static QueryService service;
    private static PastLog log;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic,
                "--jurybox.limits.explanations-per-address.burst=100000");
        log = new PastLog(topic, service);
        log.atRandomUntil(END);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @ParameterizedTest
    @CsvSource({"verdict, ''", "community, ''", "panel, ''", "hot, ''", "controversial, ''", "verdict, &category=Bar"})
    void a_diff_has_each_tool_with_another_place_and_whom_it_passed(String board, String category) {
        var moves = 0;
        for (int from = 5; from < END; from += 35) {
            var to = Math.min(END, from + 5 + from % 90);
            var before = board(board, from, category);
            var after = board(board, to, category);
            var rows = moved(board, from, to, category);

            assertThat(rows.stream().map(row -> row.get("tool").asString()))
                    .as("from %d to %d, %s", from, to, log).containsExactlyElementsOf(expected(before, after));
            for (var row : rows)
                mustBeRight(row, before, after);
            moves += rows.size();
        }
        assertThat(moves).isGreaterThan(10);
    }

    private static List<String> expected(List<JsonNode> before, List<JsonNode> after) {
        var were = slugs(before);
        var are = slugs(after);
        return Stream.concat(
                are.stream().filter(tool -> are.indexOf(tool) != were.indexOf(tool)),
                were.stream().filter(tool -> !are.contains(tool))).toList();
    }

    private static void mustBeRight(JsonNode row, List<JsonNode> before, List<JsonNode> after) {
        var tool = row.get("tool").asString();
        var were = slugs(before);
        var are = slugs(after);
        mustBeThePlaceOf(row.get("before"), tool, before);
        mustBeThePlaceOf(row.get("after"), tool, after);
        var onBoth = are.stream().filter(other -> were.contains(other) && were.contains(tool) && are.contains(tool))
                .toList();
        assertThat(texts(row.get("passed"))).containsExactlyElementsOf(onBoth.stream()
                .filter(other -> were.indexOf(other) < were.indexOf(tool) && are.indexOf(other) > are.indexOf(tool))
                .toList());
        assertThat(texts(row.get("passedBy"))).containsExactlyElementsOf(onBoth.stream()
                .filter(other -> were.indexOf(other) > were.indexOf(tool) && are.indexOf(other) < are.indexOf(tool))
                .toList());
    }

    private static void mustBeThePlaceOf(JsonNode place, String tool, List<JsonNode> board) {
        var row = board.stream().filter(each -> each.get("tool").asString().equals(tool)).findFirst();
        assertThat(place.isNull()).isEqualTo(row.isEmpty());
        if (row.isPresent())
            for (var field : List.of("place", "score", "interval", "reviews", "community"))
            assertThat(place.get(field)).isEqualTo(row.get().get(field));
    }

    @Test
    void a_tool_that_was_registered_in_between_entered_the_board() {
        var rows = moved("verdict", 4, 5, "");

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("before").isNull()).isTrue();
            assertThat(row.at("/after/place").asInt()).isEqualTo(5);
        });
    }

    @Test
    void a_diff_names_both_positions_with_their_times() {
        var diff = json(service.get("/api/leaderboards/verdict/diff?from=" + log.recordedAt(100) + "&to=200").body());

        assertThat(diff.at("/from/position").asLong()).isEqualTo(100);
        assertThat(diff.at("/to/recordedAt").asString()).isEqualTo(log.recordedAt(200).toString());
        assertThat(diff.get("asOfPosition").asLong()).isEqualTo(200);
    }

    @Test
    void nothing_moved_between_a_position_and_itself() {
        assertThat(moved("verdict", 300, 300, "")).isEmpty();
    }

    /** Reads page by page. */
    private static List<JsonNode> moved(String board, long from, long to, String category) {
        var path = "/api/leaderboards/%s/diff?limit=2&from=%d&to=%d%s".formatted(board, from, to, category);
        var rows = new ArrayList<JsonNode>();
        for (var page = json(service.get(path).body());; page = next(path, page)) {
            page.get("rows").forEach(rows::add);
            if (page.get("next").isNull()) return rows;
        }
    }

    private static JsonNode next(String path, JsonNode page) {
        return json(service.get(path + "&cursor=" + page.get("next").asString()).body());
    }

    private static List<JsonNode> board(String board, long position, String category) {
        return json(service.get("/api/leaderboards/%s?limit=100&asOf=%d%s".formatted(board, position, category)).body())
                .get("rows").valueStream().toList();
    }

    private static List<String> slugs(List<JsonNode> board) {
        return board.stream().map(row -> row.get("tool").asString()).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
