package dev.jurybox.query.pages;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plot of a tool's history on its page, and the table of the same. */
@ExtendWith(SharedQueryService.class)
class ToolHistoryPageTest {

    private static final Pattern MARK = Pattern
            .compile("<a href=\"(/verdicts/\\d+)\"><title>([^<]*UTC): ([^<]*)</title><path class=\"hit\"");
    private static final Pattern ROW = Pattern.compile("<tr><td class=\"num\">([^<]*)</td><td>[^<]*</td>"
            + "<td class=\"num\">([^<]*)</td>.*?<td>(?:—|<a href=\"(/verdicts/\\d+)\">([^<]*)</a>)</td></tr>");

    private final QueryService service;
    private final TestTopic topic;
    private final String tool = "tool-" + UUID.randomUUID();

    ToolHistoryPageTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void the_table_says_what_the_plot_shows() {
        topic.send(registered(tool));
        topic.sendTogether(submitted(tool, "BUILDER", review(80, SHIP)),
                verdict(tool, PanelVerdict.PENDING, PanelVerdict.of(1, 0), REVIEW, "BUILDER"));
        topic.send(crowd(tool, 6, SHIP));
        topic.sendTogether(submitted(tool, "SKEPTIC", review(20, SKIP)),
                verdict(tool, PanelVerdict.of(1, 0), PanelVerdict.of(1, 1), REVIEW, "SKEPTIC"));
        topic.send(crowd(tool, 2, SKIP));

        var page = await().until(() -> service.get("/tools/" + tool).body(),
                html -> html.contains("6 ship / 2 skip") && marks(html).size() == 3 && rows(html).size() == 5);
        var rows = rows(page);
        assertThat(rows.stream().filter(row -> row.group(3) != null)
                .map(row -> row.group(3) + row.group(1) + row.group(4)))
                .containsExactlyElementsOf(marks(page).stream()
                        .map(mark -> mark.group(1) + mark.group(2) + mark.group(3)).toList());
        assertThat(rows).extracting(row -> row.group(2))
                .containsExactly("100&nbsp;%", "100&nbsp;%", "50&nbsp;%", "50&nbsp;%", "75&nbsp;%");
        assertThat(page).contains("class=\"line panel\" d=\"M0 0H880V50H1000V50\"",
                "class=\"line community\" d=\"M440 0L1000 25\"", "<summary>Show as table</summary>")
                .doesNotContain(" style=");
    }

    @Test
    void a_tool_whose_verdicts_never_changed_has_no_plot_and_says_so() {
        topic.send(registered(tool));
        topic.send(crowd(tool, 2, SHIP));

        var page = await().until(() -> service.get("/tools/" + tool).body(), html -> html.contains("2 ship / 0 skip"));
        assertThat(page).contains("Nothing has changed yet.").doesNotContain("<figure", "<svg class=\"history\"");
    }

    private static List<MatchResult> marks(String page) {
        return MARK.matcher(page).results().toList();
    }

    private static List<MatchResult> rows(String page) {
        return ROW.matcher(page).results().toList();
    }
}
