package dev.jurybox.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DiffReportTest {

    @Test
    void views_are_tables_with_the_values_before_and_after() {
        assertThat(report("""
                "views": [{"name": "places on board verdict", "added": 1, "removed": 1, "changed": 1, "rows": [
                    {"key": {"tool": "moka"}, "before": {"place": 2, "score": 0.5}, "after": null},
                    {"key": {"tool": "aeropress"}, "before": null, "after": {"place": 3, "score": 0.25}},
                    {"key": {"tool": "chemex"}, "before": {"place": 10, "score": 0.75},
                     "after": {"place": 1, "score": 0.75}}
                  ]}],
                "tables": [{"name": "standing", "added": 1, "removed": 1, "changed": 1, "rows": []}]""")).isEqualTo("""

                If generation 4 took the place of generation 3, which is live:

                places on board verdict: 1 added, 1 removed, 1 changed
                    tool        place    score
                    moka        2 → —    0.5 → —
                    aeropress   — → 3    — → 0.25
                    chemex      10 → 1   0.75

                Rows of tables:
                    standing: 1 added, 1 removed, 1 changed""");
    }

    @Test
    void where_no_view_differs_tables_show_the_columns_that_differ() {
        assertThat(report("""
                "views": [],
                "tables": [{"name": "tool_card", "added": 0, "removed": 0, "changed": 1, "rows": [
                    {"key": {"tool": "moka"}, "before": {"name": "Moka", "tagline": null},
                     "after": {"name": "Moka", "tagline": "Strong"}}]}]""")).contains("""
                tool_card: 0 added, 0 removed, 1 changed
                    tool   tagline
                    moka   — → Strong
                """);
    }

    @Test
    void ten_rows_are_shown_and_the_others_counted() {
        var rows = IntStream.rangeClosed(1, 12)
                .mapToObj(
                        "{\"key\": {\"t\": \"t%d\"}, \"before\": {\"ship\": 1}, \"after\": {\"ship\": 2}}"::formatted)
                .collect(Collectors.joining(","));

        assertThat(report("""
                "views": [{"name": "votes by tool", "added": 0, "removed": 0, "changed": 500, "rows": [%s]}],
                "tables": []""".formatted(rows)))
                .contains("    t10   1 → 2\n    and 490 more\n").doesNotContain("t11");
    }

    @Test
    void texts_of_users_are_cut_and_cannot_control_the_terminal() {
        var report = report("""
                "views": [],
                "tables": [{"name": "tool_card", "added": 1, "removed": 0, "changed": 0, "rows": [
                    {"key": {"tool": "moka"}, "before": null, "after": {"name": "\\u001b[2J\\u009b\\u202e%s"}}]}]"""
                .formatted("x".repeat(50)));

        assertThat(report).contains("— →  [2J  " + "x".repeat(33) + "…");
    }

    private static String report(String sections) {
        return DiffReport
                .ofPromotion(JsonMapper.shared().readTree("{\"generation\": 4, \"live\": 3, %s}".formatted(sections)))
                .lines().collect(Collectors.joining("\n"));
    }
}
