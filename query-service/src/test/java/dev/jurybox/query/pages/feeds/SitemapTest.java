package dev.jurybox.query.pages.feeds;

import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.unpublished;
import static dev.jurybox.query.Events.verdict;
import static dev.jurybox.query.pages.XmlReader.children;
import static dev.jurybox.query.pages.XmlReader.text;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.pages.XmlReader;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedQueryService.class)
class SitemapTest {

    private static final String SITE = "https://jury.example";

    private final QueryService service;
    private final TestTopic topic;
    private final String left = "left-" + UUID.randomUUID();
    private final String right = "right-" + UUID.randomUUID();

    SitemapTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void it_has_the_lists_the_boards_the_tools_and_the_comparisons() {
        topic.send(registered(left), registered(right), published(left, right));

        await().untilAsserted(() -> assertThat(pages()).containsKeys(SITE + "/", SITE + "/tools", SITE + "/compare",
                SITE + "/verdicts", SITE + "/rules", SITE + "/leaderboard/verdict", SITE + "/leaderboard/hot",
                SITE + "/tools/" + left,
                SITE + "/tools/" + right, SITE + "/compare/" + left + "-vs-" + right));
        assertThat(pages().keySet()).allSatisfy(page -> assertThat(page).startsWith(SITE + "/"));
    }

    @Test
    void a_change_of_a_verdict_is_a_change_of_the_tool_and_of_its_comparisons() {
        topic.send(registered(left), registered(right), published(left, right));
        var comparison = SITE + "/compare/" + left + "-vs-" + right;
        var published = await().until(() -> pages().getOrDefault(comparison, ""), found -> !found.isEmpty());
        await().untilAsserted(() -> assertThat(pages()).containsEntry(SITE + "/tools/" + right, ""));

        topic.send(verdict(right, PanelVerdict.PENDING, PanelVerdict.of(1, 0), Cause.REVIEW, "BUILDER"));
        var changed = await().until(() -> pages().getOrDefault(SITE + "/tools/" + right, ""),
                found -> !found.isEmpty());
        assertThat(Instant.parse(changed)).isAfterOrEqualTo(published);
        await().untilAsserted(() -> assertThat(pages()).containsEntry(comparison, changed));
    }

    @Test
    void an_unpublished_comparison_leaves_it() {
        topic.send(registered(left), registered(right), published(left, right));
        var comparison = SITE + "/compare/" + left + "-vs-" + right;
        await().until(() -> pages().containsKey(comparison));

        topic.send(unpublished(left, right));
        await().until(() -> !pages().containsKey(comparison));
    }

    @Test
    void robots_are_sent_to_it_and_not_to_the_api() {
        assertThat(service.get("/robots.txt").body()).contains("User-agent: *\n", "Disallow: /api/\n",
                "Disallow: /admin/\n", "Sitemap: https://jury.example/sitemap.xml\n");
    }

    /** The time of the last change by address; empty where it is not known. */
    private Map<String, String> pages() {
        var set = XmlReader.root(service.get("/sitemap.xml").body());
        assertThat(set.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        return children(set, "url").stream().collect(toMap(url -> text(url, "loc"),
                url -> children(url, "lastmod").isEmpty() ? "" : text(url, "lastmod")));
    }
}
