package dev.jurybox.query.pages;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.events.PanelEvent.Cause.REVIEW;
import static dev.jurybox.events.PanelEvent.Cause.REVISION;
import static dev.jurybox.events.PanelEvent.Cause.WITHDRAWAL;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.review;
import static dev.jurybox.query.Events.revised;
import static dev.jurybox.query.Events.submitted;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.Detail;
import dev.jurybox.events.DetailChange;
import dev.jurybox.events.Entry;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of one change of verdict. Each test uses tools of its own. */
@ExtendWith(SharedQueryService.class)
class ExplanationPageTest {

    private static final PanelVerdict ONE_SHIP = PanelVerdict.of(1, 0);
    private static final PanelVerdict ONE_SKIP = PanelVerdict.of(0, 1);
    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\" `tick` ${x} \u202eright-to-left 😀 &amp; ";

    private final QueryService service;
    private final TestTopic topic;
    private final String tool = "tool-" + UUID.randomUUID();

    ExplanationPageTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void a_change_of_the_panel_is_explained_in_words_and_in_facts() {
        topic.send(registered(tool));
        var first = change(submitted(tool, "BUILDER", review(82, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        var second = change(revised(tool, "BUILDER", review(82, SHIP), review(40, SKIP)),
                verdict(tool, ONE_SHIP, ONE_SKIP, REVISION, "BUILDER"));

        assertThat(explanation(first)).contains("A reviewer on the seat “Builder” reviewed it, with a score of 82 "
                + "out of 100, and recommends to ship.");
        var page = explanation(second);
        assertThat(page).contains("<h1>", tool, "the panel’s verdict changed from", ">Ship</span>", ">Skip</span>",
                "A reviewer on the seat “Builder” changed the score from 82 to 40, and now recommends to skip.",
                "1 ship / 0 skip", "0 ship / 1 skip", "<title>" + tool
                        + ": the panel’s verdict changed from Ship to Skip · Jurybox</title>");
        var api = json(service.get("/api/verdicts/" + second + "/explain").body());
        assertThat(page).contains(api.get("commandId").asString(), api.at("/verdict/eventId").asString(),
                ">" + (second - 1) + "</td><td class=\"num\">" + TestTopic.partitionOf(tool) + "</td>",
                "BUILDER said SHIP with 82, and says SKIP with 40.", api.at("/verdict/recordedAt").asString());
    }

    @Test
    void a_place_that_changed_names_its_board_and_the_tools_that_were_passed() {
        var rival = "rival-" + UUID.randomUUID();
        var category = "category " + tool;
        topic.send(registered(tool, category), registered(rival, category), published(tool, rival));
        change(submitted(tool, "BUILDER", review(98, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        change(submitted(rival, "BUILDER", review(99, SHIP)),
                verdict(rival, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        var position = change(revised(tool, "BUILDER", review(98, SHIP), review(100, SHIP)),
                verdict(tool, ONE_SHIP, ONE_SHIP, REVISION, "BUILDER"));
        await().until(() -> service.status("/compare/" + tool + "-vs-" + rival) == 200);

        var page = await().until(() -> explanation(position), html -> html.contains("-vs-" + rival));
        assertThat(page).contains("href=\"/leaderboard/panel\"", "up from place", "href=\"/tools/" + rival + "\"",
                "href=\"/compare/" + tool + "-vs-" + rival + "\"", "still recommends to ship");
    }

    @Test
    void a_change_of_the_community_reveals_neither_voters_nor_choices() {
        topic.send(registered(tool));
        topic.send(crowd(tool, 4, SHIP));
        var page = explanation(change(cast(tool, "voter-ada", SHIP), cast(tool, "voter-bob", SKIP)) - 1);

        assertThat(page).contains("the community’s majority changed from", "No majority", "4 ship and 0 skip to 5 ship",
                "A majority is declared from five votes on", "A vote was cast.", "One more event of the same command")
                .doesNotContain("voter-ada", "voter-bob", "somebody");
    }

    @Test
    void names_and_reasons_are_shown_as_written_and_run_nothing() {
        topic.send(new ToolRegistered(new ToolId(tool),
                new ToolDetails(HOSTILE, "C", "T", "D", Entry.FREE, "P", null, null)));
        change(submitted(tool, "SKEPTIC", review(20, SKIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SKIP, REVIEW, "SKEPTIC"));
        var position = change(
                new ReviewWithdrawn(new ToolId(tool), new Seat("SKEPTIC"), review(20, SKIP), "Because " + HOSTILE),
                verdict(tool, ONE_SKIP, PanelVerdict.PENDING, WITHDRAWAL, "SKEPTIC"));
        var escaped = "&lt;script&gt;alert(1)&lt;/script&gt;";
        var page = await().until(() -> explanation(position), html -> html.contains("<bdi>" + escaped));

        assertThat(page)
                .contains("Because " + escaped, "dir=\"auto\">Because", "withdrew the review, which had a score of"
                        + " 20 out of 100 and recommended to skip.", "0 ship / 0 skip")
                .doesNotContain("<script>", "Because.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-1", "01", "999999999999", "99999999999999999999", "x", "1.5", "%F0%9F%98%80"})
    void a_position_without_a_change_is_a_page_that_says_so(String position) {
        var answer = service.get("/verdicts/" + position, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("<!doctype html>").contains("No verdict changed at that position.");
    }

    @Test
    void an_explanation_is_not_sent_again_until_it_changes_and_refuses_unknown_parameters() {
        topic.send(registered(tool));
        var position = change(submitted(tool, "BUILDER", review(82, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        explanation(position);
        var path = "/verdicts/" + position;
        await().until(() -> explanation(position).contains("<bdi>" + tool));
        var tag = service.get(path).headers().firstValue("ETag").orElseThrow();

        await().until(() -> service.get(path, "If-None-Match", tag).statusCode() == 304);
        assertThat(service.send("HEAD", path, null).statusCode()).isEqualTo(200);
        assertThat(service.status(path + "?asof=1")).isEqualTo(400);
    }

    @Test
    void a_tool_is_called_by_the_name_that_it_has_now() {
        topic.send(registered(tool));
        var position = change(submitted(tool, "BUILDER", review(82, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        await().until(() -> explanation(position), html -> html.contains("<bdi>" + tool));

        topic.send(new ToolRevised(new ToolId(tool), List.of(new DetailChange(Detail.NAME, tool, "Renamed"))));

        await().untilAsserted(() -> assertThat(explanation(position)).contains("<bdi>Renamed</bdi>"));
    }

    @Test
    void a_comparison_that_is_published_later_is_listed_too() {
        var rival = "rival-" + UUID.randomUUID();
        topic.send(registered(tool), registered(rival));
        var position = change(submitted(tool, "BUILDER", review(82, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));
        var before = await().until(() -> explanation(position), html -> html.contains("<bdi>" + tool));
        assertThat(before).contains("There is no comparison here yet.");

        topic.send(published(tool, rival));

        await().untilAsserted(() -> assertThat(explanation(position))
                .contains("href=\"/compare/" + tool + "-vs-" + rival + "\"", "<bdi>" + rival + "</bdi>"));
        await().untilAsserted(() -> assertThat(service.get("/api/verdicts/" + position + "/explain").body())
                .contains(tool + "-vs-" + rival));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verdicts?tool=", "/tools/"})
    void a_list_of_changes_leads_to_their_explanations(String list) {
        topic.send(registered(tool));
        var position = change(submitted(tool, "BUILDER", review(82, SHIP)),
                verdict(tool, PanelVerdict.PENDING, ONE_SHIP, REVIEW, "BUILDER"));

        await().untilAsserted(() -> assertThat(service.get(list + tool).body())
                .contains("verdict changed from <span class=\"chip small verdict-pending\">Pending</span> to "
                        + "<span class=\"chip small verdict-ship\">Ship</span>,",
                        "<a class=\"why\" href=\"/verdicts/" + position + "\">Why?"));
        assertThat(service.get("/").body()).contains("<a class=\"why\" href=\"/verdicts/");
    }

    private long change(JuryboxEvent... events) {
        synchronized (topic) {
            topic.sendTogether(events);
            return topic.head();
        }
    }

    private String explanation(long position) {
        await().untilAsserted(() -> assertThat(service.get("/verdicts/" + position).statusCode()).isEqualTo(200));
        return service.get("/verdicts/" + position).body();
    }
}
