package dev.jurybox.local.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.recount.LogRecount;
import dev.jurybox.local.recount.PublishedBoard;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three tools, of which the first has two votes and the second one. */
class BoardComparisonTest {

    private final LogRecount recount = new LogRecount();
    private final AnswerComparison comparison = new AnswerComparison();
    private long position;

    @BeforeEach
    void count() {
        for (var tool : List.of("amaro", "barolo", "campari"))
            add(tool, "ToolRegistered", "\"name\": \"%s\", \"category\": \"Bar\"".formatted(tool));
        for (var tool : List.of("amaro", "amaro", "barolo"))
            add(tool, "CommunityVoteCast", "\"voter\": \"%d\", \"choice\": \"SHIP\"".formatted(position));
    }

    @Test
    void a_board_in_the_counted_order_has_no_differences() {
        compare(false, row(1, "amaro", 2, "0.537037037"), row(2, "barolo", 1, "0.5192307690"),
                row(3, "campari", 0, "0.5"));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isEqualTo(3);
    }

    @Test
    void after_a_tool_at_another_place_nothing_is_compared() {
        compare(false, row(1, "barolo", 1, "0.519230769"), row(2, "amaro", 2, "0.537037037"),
                row(3, "campari", 0, "0.5"));

        assertThat(comparison.differences()).containsExactly(
                new AnswerDifference("board, place 1", "amaro", "barolo"));
    }

    @Test
    void a_score_that_differs_in_its_last_digit_is_found() {
        compare(false, row(1, "amaro", 2, "0.537037038"), row(2, "barolo", 1, "0.519230769"),
                row(3, "campari", 0, "0.5"));

        assertThat(comparison.differences()).containsExactly(
                new AnswerDifference("board, place 1 score", "0.537037037", "0.537037038"));
    }

    @Test
    void a_board_that_ends_early_differs_unless_it_was_truncated() {
        compare(true, row(1, "amaro", 2, "0.537037037"));
        assertThat(comparison.differences()).isEmpty();

        compare(false, row(1, "amaro", 2, "0.537037037"));
        assertThat(comparison.differences()).containsExactly(new AnswerDifference("board", "3 tools", "1 tools"));
    }

    @Test
    void places_have_no_gaps() {
        compare(false, row(1, "amaro", 2, "0.537037037"), row(3, "barolo", 1, "0.519230769"),
                row(4, "campari", 0, "0.5"));

        assertThat(comparison.differences()).containsExactly(
                new AnswerDifference("board, row 2", "place 2", "place 3"),
                new AnswerDifference("board, row 3", "place 3", "place 4"));
    }

    @Test
    void a_tool_with_an_unreadable_event_is_left_out_and_the_others_are_compared() {
        add("amaro", "ToolPraised", "\"by\": \"many\"");
        compare(false, row(1, "amaro", 17, "0.9"), row(2, "barolo", 1, "0.519230769"), row(3, "campari", 0, "0.5"));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isEqualTo(2);

        compare(false, row(1, "barolo", 2, "0.519230769"), row(2, "campari", 0, "0.5"), row(3, "amaro", 17, "0.1"));
        assertThat(comparison.differences()).extracting(AnswerDifference::where)
                .contains("board, place 1 community.ship");
    }

    @Test
    void boards_are_not_compared_after_rules_that_cannot_be_read() {
        add("ranking:rules", "RulesAdopted", "\"version\": \"three\"");
        compare(false, row(1, "barolo", 1, "0.519230769"), row(2, "amaro", 2, "0.537037037"),
                row(3, "campari", 0, "0.5"));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isZero();
    }

    @Test
    void a_board_is_compared_with_its_ranks_by_the_rules_in_force() {
        var younger = """
                {"panelVotes": 1, "heatHalfLifeHours": 24, "z": 1.5, "minimumVotes": 1}""";
        var initial = """
                {"panelVotes": 25, "heatHalfLifeHours": 72, "z": 1.959963984540054, "minimumVotes": 1}""";
        add("ranking:rules", "RulesDrafted", "\"draft\": \"d1\", \"rules\": " + younger);
        add("ranking:rules", "RulesAdopted", """
                "version": 3, "draft": "d1", "before": %s, "after": %s, "reason": "Why not?\"""".formatted(initial,
                younger));
        compare(false, row(1, "amaro", 2, "0.833333333"), row(2, "barolo", 1, "0.75"), row(3, "campari", 0, "0.5"));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.answers()).isEqualTo(3);
    }

    private void compare(boolean truncated, JsonNode... rows) {
        new BoardComparison(comparison).compare("board", PublishedBoard.VERDICT,
                new BoardAnswer(List.of(rows), 0, truncated), RecountAtPosition.of(recount));
    }

    private static JsonNode row(int place, String tool, int votes, String score) {
        return JsonMapper.shared().readTree("""
                {"place": %d, "tool": "%s", "name": "%2$s", "category": "Bar", "section": "NOT_JUDGED", "score": %s,
                 "reviews": 0, "community": {"ship": %d, "skip": 0, "total": %4$d, "percent": %s, "lowSample": true}}"""
                .formatted(place, tool, score, votes, votes == 0 ? "null" : "100"));
    }

    private void add(String tool, String type, String fields) {
        recount.count(new LogEvent(++position, type, 1, tool, Instant.EPOCH,
                "{\"tool\": \"%s\", %s}".formatted(tool, fields).getBytes(UTF_8)));
    }
}
