package dev.jurybox.query.movement;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A tool climbs past 25 others, and its verdict is confirmed 25 times. Then voters agree on the last of the others, and
 * with the last event the first tool falls back.
 */
class LeaderboardMoveTest {

    private static final List<String> OTHERS = IntStream.range(0, 25).mapToObj("tool-%02d"::formatted).toList();
    private static final String CLIMBER = "climber";
    private static final String LAST = "tool-24";
    private static final PanelVerdict ONE_SHIP = PanelVerdict.of(1, 0);

    private static TestTopic topic;
    private static QueryService service;
    private static long before;
    private static long climbed;
    private static long end;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        OTHERS.forEach(tool -> topic.send(registered(tool), submitted(tool, "BUILDER", review(50, SHIP))));
        topic.send(registered(CLIMBER), submitted(CLIMBER, "BUILDER", review(10, SHIP)));
        before = topic.head();
        topic.send(revised(CLIMBER, "BUILDER", review(10, SHIP), review(99, SHIP)));
        topic.send(Stream.generate(() -> verdict(CLIMBER, ONE_SHIP, ONE_SHIP, REVIEW, "BUILDER")).limit(25)
                .toArray(JuryboxEvent[]::new));
        climbed = topic.head();
        topic.send(crowd(LAST, 5, SHIP));
        end = topic.head();
        topic.send(revised(CLIMBER, "BUILDER", review(99, SHIP), review(10, SHIP)));
        await().until(() -> service.asOf() == topic.head());
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_diff_names_the_best_twenty_of_the_tools_that_were_passed() {
        assertThat(moved(before, climbed)).hasSize(1 + OTHERS.size());
        var row = row(CLIMBER, before, climbed);

        assertThat(row.at("/before/place").asInt()).isEqualTo(26);
        assertThat(row.at("/after/place").asInt()).isEqualTo(1);
        assertThat(texts(row.get("passed"))).containsExactlyElementsOf(OTHERS.subList(0, 20));
        assertThat(texts(row.get("passedBy"))).isEmpty();
        for (var tool : OTHERS) {
            assertThat(texts(row(tool, before, climbed).get("passed"))).isEmpty();
            assertThat(texts(row(tool, before, climbed).get("passedBy"))).containsExactly(CLIMBER);
        }
    }

    @Test
    void a_diff_names_the_best_twenty_of_the_tools_that_passed() {
        var row = row(CLIMBER, end, topic.head());

        assertThat(texts(row.get("passedBy")))
                .containsExactlyElementsOf(Stream.concat(Stream.of(LAST), OTHERS.stream()).limit(20).toList());
        assertThat(texts(row.get("passed"))).isEmpty();
        assertThat(texts(row("tool-23", before, end).get("passedBy"))).containsExactly(CLIMBER, LAST);
    }

    @Test
    void a_tool_that_entered_the_board_passed_none() {
        var row = row(LAST, 1, before);

        assertThat(row.get("before").isNull()).isTrue();
        assertThat(texts(row.get("passed"))).isEmpty();
        assertThat(texts(row.get("passedBy"))).isEmpty();
    }

    @Test
    void a_diff_names_the_last_twenty_changes_of_a_verdict() {
        assertThat(row(CLIMBER, before, end).get("verdictChanges").valueStream().map(JsonNode::asLong))
                .containsExactlyElementsOf(LongStream.range(0, 20).mapToObj(back -> climbed - back).toList());
        assertThat(row("tool-00", before, end).get("verdictChanges")).isEmpty();
    }

    @Test
    void a_diff_names_the_change_of_a_majority_at_its_end_and_none_after_it() {
        assertThat(row(LAST, before, end).get("verdictChanges").valueStream().map(JsonNode::asLong))
                .containsExactly(end);
        assertThat(row(LAST, before, end - 1).get("verdictChanges")).isEmpty();
    }

    /** Boards of two generations are never compared, because both are computed from one in one turn. */
    @Test
    void both_boards_of_a_diff_are_computed_in_one_turn() {
        var turns = turns();
        moved(3, 7);

        assertThat(turns()).isEqualTo(turns + 1);
    }

    @Test
    void a_diff_of_boards_that_are_known_needs_no_log() {
        var rows = moved(before, end);
        topic.logIsAway(true);
        try {
            var answer = service.get(path(before, end) + "&category=Kitchen");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer.body()).get("rows").valueStream().toList()).isEqualTo(rows);
        } finally {
            topic.logIsAway(false);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            best  | from=1&to=2               | 404 | The boards are verdict, community, panel, hot and controversial.
            panel | from=3&to=2               | 422 | from is after to: position 3 is after position 2.
            panel | from=0&to=2               | 422 | from is before the first event, which has position 1.
            panel | from=1&to=9999            | 422 | to is in the future: the log ends at position END.
            panel | from=1&to=2&cursor=forged | 422 | This cursor was not made here, or for another list.
            """)
    void a_wrong_range_is_refused(String board, String query, int status, String detail) {
        var answer = service.get("/api/leaderboards/" + board + "/diff?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer.body()).get("detail").asString())
                .isEqualTo(detail.replace("END", Long.toString(topic.head())));
    }

    @Test
    void a_range_without_its_end_is_refused() {
        assertThat(service.get("/api/leaderboards/panel/diff?from=1").statusCode()).isEqualTo(422);
    }

    private static long turns() {
        return service.bean(MeterRegistry.class).get("jurybox.explanations.wait").timer().count();
    }

    private static JsonNode row(String tool, long from, long to) {
        return moved(from, to).stream().filter(row -> row.get("tool").asString().equals(tool)).findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> moved(long from, long to) {
        return json(service.get(path(from, to)).body()).get("rows").valueStream().toList();
    }

    private static String path(long from, long to) {
        return "/api/leaderboards/panel/diff?limit=100&from=%d&to=%d".formatted(from, to);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
