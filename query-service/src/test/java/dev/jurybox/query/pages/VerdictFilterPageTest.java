package dev.jurybox.query.pages;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.events.PanelEvent.Cause.REVISION;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filters of the page of all changes, for a tool with a first review, a revision on the next day, and no more. */
@ExtendWith(SharedQueryService.class)
class VerdictFilterPageTest {

    private static final PanelVerdict ONE_SHIP = PanelVerdict.of(1, 0);
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]*)\"");

    private final QueryService service;
    private final TestTopic topic;
    private final String tool = "tool-" + UUID.randomUUID();

    VerdictFilterPageTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @BeforeEach
    void judge() {
        topic.send(registered(tool));
        topic.sendAt(Instant.parse("2026-03-01T12:00:00Z"), submitted(tool, "BUILDER", review(80, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        topic.sendAt(Instant.parse("2026-03-02T23:59:59Z"), revised(tool, "BUILDER", review(80, SHIP), review(9, SKIP)),
                verdict(tool, ONE_SHIP, PanelVerdict.of(0, 1), REVISION, "BUILDER"));
        await().until(() -> changes("") == 2);
    }

    @ParameterizedTest
    @CsvSource({"'', 2", "&cause=REVISION, 1", "&cause=VOTES, 0", "&seat=BUILDER, 2", "&seat=SKEPTIC, 0",
        "&from=2026-03-02, 1", "&to=2026-03-01, 1", "&from=2026-03-02&to=2026-03-02, 1",
        "&from=2026-03-02T23:59:59Z, 1", "&cause=&seat=&from=&to=, 2"})
    void the_page_filters_as_the_api_does(String filter, int changes) {
        assertThat(changes(filter)).isEqualTo(changes);
    }

    @Test
    void the_form_shows_the_filter_that_is_applied() {
        assertThat(page("&cause=REVISION&seat=BUILDER&from=2026-03-02&to=2026-03-02T23:59:59Z")).contains(
                "<option value=\"REVISION\" selected>", "<option value=\"BUILDER\" selected>",
                "type=\"date\" name=\"from\" value=\"2026-03-02\"", "type=\"text\" name=\"to\" value=\"2026-03-02T23:",
                "name=\"tool\" value=\"" + tool + "\"");
        assertThat(page("&cause=VOTES")).contains("No change is like that.");
    }

    @Test
    void the_next_page_keeps_the_filter() {
        var next = NEXT.matcher(page("&from=2026-03-01&seat=BUILDER&limit=1"));
        assertThat(next.find()).isTrue();

        var second = service.get(next.group(1).replace("&amp;", "&"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains(tool, "value=\"2026-03-01\"").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @CsvSource({"cause=MOOD, 422", "cause=review, 422", "seat=NOBODY, 422", "from=yesterday, 422", "to=2026-02-30, 422",
        "tool=Not%20a%20slug, 422", "cause=VOTES&cause=VOTES, 422", "because=VOTES, 400"})
    void a_filter_that_the_api_refuses_is_refused_by_a_page(String query, int status) {
        var answer = service.get("/verdicts?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tools?q=%22%3E%3Cscript%3E", "/tools?category=%22%3E%3Cscript%3E",
        "/compare?category=%22%3E%3Cscript%3E"})
    void what_was_asked_for_is_shown_escaped(String path) {
        assertThat(service.get(path).body()).doesNotContain("<script>").contains("&lt;script");
    }

    private int changes(String filter) {
        return page(filter).split("<a class=\"why\"", -1).length - 1;
    }

    private String page(String filter) {
        return service.get("/verdicts?tool=" + tool + filter).body();
    }
}
