package dev.jurybox.query.pages;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the head of a page says to other sites. */
@ExtendWith(SharedQueryService.class)
class SharingTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">([^<]*)</script>");

    private final QueryService service;
    private final TestTopic topic;
    private final String left = "left-" + UUID.randomUUID();
    private final String right = "right-" + UUID.randomUUID();

    SharingTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void a_page_names_its_public_address_whatever_host_the_request_was_for() {
        topic.send(registered(left), registered(right), published(left, right));
        var path = "/compare/" + left + "-vs-" + right;

        assertThat(page(path, html -> html.contains("og:image"))).contains(
                "<link rel=\"canonical\" href=\"https://jury.example" + path + "\">",
                "<meta property=\"og:url\" content=\"https://jury.example" + path + "\">",
                "<meta property=\"og:image\" content=\"https://jury.example/cards/" + left + "-vs-" + right + ".png\">",
                "<meta name=\"twitter:card\" content=\"summary_large_image\">",
                "<meta property=\"og:site_name\" content=\"Jurybox\">").doesNotContain("//127.0.0.1:" + service.port());
    }

    @Test
    void pages_name_the_feeds() {
        assertThat(page("/", html -> true)).contains(
                "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"New comparisons\" "
                        + "href=\"/feeds/comparisons.atom\">",
                "<a href=\"/feeds/verdicts.atom\">");
    }

    @Test
    void a_failure_has_no_address_of_its_own() {
        assertThat(service.get("/tools/no-such-tool").body()).doesNotContain("canonical", "og:url", "ld+json");
    }

    @Test
    void only_the_scores_of_the_panel_are_ratings() {
        topic.send(registered(left), reviewed(left, "BUILDER", 82, SHIP), reviewed(left, "SKEPTIC", 75, SHIP));
        topic.send(crowd(left, 3, SHIP));

        var tool = data(page("/tools/" + left, html -> html.contains("82/100") && html.contains("LikeAction"))).get(0);
        assertThat(tool.get("@type").asString()).isEqualTo("SoftwareApplication");
        assertThat(tool.get("aggregateRating").toString()).isEqualTo("{\"@type\":\"AggregateRating\","
                + "\"ratingValue\":\"78.5\",\"bestRating\":100,\"worstRating\":0,\"reviewCount\":2}");
        assertThat(tool.get("review")).hasSize(2);
        assertThat(tool.get("interactionStatistic").get(0).get("userInteractionCount").asInt()).isEqualTo(3);
    }

    @Test
    void a_tool_without_a_review_has_no_rating() {
        topic.send(registered(left));
        topic.send(crowd(left, 3, SHIP));

        var tool = data(page("/tools/" + left, html -> html.contains("LikeAction"))).get(0);
        assertThat(tool.has("aggregateRating")).isFalse();
        assertThat(tool.has("review")).isFalse();
    }

    @Test
    void a_comparison_has_breadcrumbs() {
        topic.send(registered(left), registered(right), published(left, right));
        var path = "/compare/" + left + "-vs-" + right;

        var crumbs = data(page(path, html -> html.contains("ld+json"))).get(0).get("itemListElement");
        assertThat(crumbs.get(0).get("item").asString()).isEqualTo("https://jury.example/compare");
        assertThat(crumbs.get(1).get("item").asString()).isEqualTo("https://jury.example" + path);
        assertThat(crumbs.get(1).get("name").asString()).isEqualTo(left + " vs " + right);
    }

    @Test
    void hostile_texts_stay_inside_their_data() {
        topic.send(HostileTool.registered(left), HostileTool.reviewed(left));

        var html = page("/tools/" + left, page -> page.contains("50/100"));
        var tool = data(html).get(0);
        assertThat(tool.get("name").asString()).isEqualTo(HostileTool.TEXT);
        assertThat(tool.get("review").get(0).get("reviewBody").asString()).isEqualTo(HostileTool.TEXT);
        assertThat(html).doesNotContain("<script>", "<!-- ]]");
    }

    private static JsonNode data(String html) {
        var match = DATA.matcher(html);
        assertThat(match.find()).isTrue();
        return QueryService.json(match.group(1)).get("@graph");
    }

    private String page(String path, Predicate<String> complete) {
        return await().until(() -> service.get(path).body(), complete);
    }
}
