package dev.jurybox.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.recount.LogRecount;
import dev.jurybox.local.recount.ToolSummary;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerComparisonTest {

    private static final String ANSWER = """
            {"tool": "espresso", "name": "Espresso", "category": "Bar", "retired": false,
             "panel": {"label": "PENDING", "shipPercent": null, "mean": null, "ship": 0, "skip": 0, "filled": 0,
                       "margin": null},
             "community": {"ship": 1, "skip": 0, "total": 1, "percent": 100.0, "lowSample": true, "closed": null}}""";

    private final AnswerComparison comparison = new AnswerComparison();

    @Test
    void an_answer_with_the_counted_values_is_equal_whatever_zeros_numbers_end_in() {
        comparison.compare("tool espresso", AnswerValues.of(tool(1)), json(ANSWER));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isEqualTo(1);
    }

    @Test
    void each_value_that_differs_is_listed_with_what_was_expected_and_found() {
        comparison.compare("tool espresso", AnswerValues.of(tool(1)),
                json(ANSWER.replace("\"ship\": 1", "\"ship\": 2").replace("\"closed\": null",
                        "\"closed\": {\"reason\": \"Enough.\", \"count\": {\"ship\": 1, \"skip\": 0}}")));

        assertThat(comparison.differences()).containsExactly(
                new AnswerDifference("tool espresso community.ship", "1", "2"),
                new AnswerDifference("tool espresso community.closed.reason", "nothing", "Enough."),
                new AnswerDifference("tool espresso community.closed.count.ship", "nothing", "1"),
                new AnswerDifference("tool espresso community.closed.count.skip", "nothing", "0"));
    }

    @Test
    void an_answer_given_while_votes_arrive_may_show_any_value_that_was_true_meanwhile() {
        var possible = List.of(AnswerValues.of(tool(0)), AnswerValues.of(tool(1)), AnswerValues.of(tool(2)));
        comparison.compare("tool espresso", possible, json(ANSWER));
        assertThat(comparison.differences()).isEmpty();

        comparison.compare("tool espresso", possible, json(ANSWER.replace("\"ship\": 1", "\"ship\": 3")));
        assertThat(comparison.differences())
                .containsExactly(new AnswerDifference("tool espresso community.ship", "0 or 1 or 2", "3"));
    }

    @Test
    void a_tool_that_is_not_found_is_one_difference() {
        comparison.compare("tool espresso", AnswerValues.of(tool(1)),
                json("{\"status\": 404, \"detail\": \"No tool is registered under that name.\"}"));

        assertThat(comparison.differences()).containsExactly(
                new AnswerDifference("tool espresso", "an answer", "No tool is registered under that name."));
    }

    @Test
    void all_differences_are_counted_and_the_first_twenty_listed() {
        IntStream.range(0, 30).forEach(number -> comparison.differs("answer " + number, 1, 2));

        assertThat(comparison.different()).isEqualTo(30);
        assertThat(comparison.differences()).hasSize(20).last().extracting(AnswerDifference::where)
                .isEqualTo("answer 19");
    }

    private static ToolSummary tool(int votes) {
        var recount = new LogRecount();
        recount.count(event(1, "ToolRegistered", """
                {"tool": "espresso", "name": "Espresso", "category": "Bar"}"""));
        IntStream.range(0, votes).forEach(vote -> recount.count(event(2 + vote, "CommunityVoteCast", """
                {"tool": "espresso", "voter": "%d", "choice": "SHIP"}""".formatted(vote))));
        return recount.summary("espresso").orElseThrow();
    }

    private static LogEvent event(long position, String type, String payload) {
        return new LogEvent(position, type, 1, "espresso", Instant.EPOCH, payload.getBytes(UTF_8));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
