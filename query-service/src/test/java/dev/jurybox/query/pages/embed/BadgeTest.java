package dev.jurybox.query.pages.embed;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.pages.XmlReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.pages.HostileTool;
import dev.jurybox.query.pages.XmlReader;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedQueryService.class)
class BadgeTest {

    private final QueryService service;
    private final TestTopic topic;
    private final String tool = "tool-" + UUID.randomUUID();

    BadgeTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void it_says_the_verdict_and_both_percentages_in_words() {
        topic.send(registered(tool), reviewed(tool, "BUILDER", 82, SHIP), reviewed(tool, "SKEPTIC", 70, SHIP),
                reviewed(tool, "FOUNDER", 41, SKIP));
        topic.send(crowd(tool, 5, SHIP));
        topic.send(crowd(tool, 1, SKIP));

        var badge = XmlReader.root(await().until(this::badge,
                svg -> svg.contains("panel 67 %") && svg.contains("community 83 %")));
        assertThat(text(badge, "title")).isEqualTo("Jurybox on " + tool + ": Ship · panel 67 % · community 83 %");
        assertThat(badge.getAttribute("role")).isEqualTo("img");
        assertThat(badge.getAttribute("aria-label")).isEqualTo(text(badge, "title"));
        assertThat(badge.getTextContent()).endsWith("JuryboxShip · panel 67 % · community 83 %");
    }

    @Test
    void a_tool_without_reviews_and_votes_is_pending() {
        topic.send(registered(tool));

        assertThat(XmlReader.root(await().until(this::badge, svg -> svg.contains("Pending"))).getTextContent())
                .endsWith("JuryboxPending");
    }

    @Test
    void any_site_may_show_it_and_no_site_may_frame_it() {
        topic.send(registered(tool));
        var answer = await().until(() -> service.get("/badge/" + tool + ".svg"), found -> found.statusCode() == 200);

        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
    }

    @Test
    void the_badge_of_an_unknown_tool_says_so() {
        var answer = service.get("/badge/" + tool + ".svg");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(XmlReader.root(answer.body()).getTextContent()).endsWith("Juryboxunknown");
    }

    @Test
    void a_hostile_name_is_a_text() {
        topic.send(HostileTool.registered(tool));

        var svg = await().until(this::badge, found -> found.contains("Pending"));
        assertThat(text(XmlReader.root(svg), "title")).isEqualTo("Jurybox on " + HostileTool.TEXT + ": Pending");
        assertThat(svg).doesNotContain("<script");
    }

    private String badge() {
        return service.get("/badge/" + tool + ".svg").body();
    }
}
