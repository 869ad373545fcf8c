package dev.jurybox.query.pages.embed;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.reviewed;
import static dev.jurybox.query.Events.unpublished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.pages.HostileTool;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedQueryService.class)
class EmbedTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*>");

    private final QueryService service;
    private final TestTopic topic;
    private final String left = "left-" + UUID.randomUUID();
    private final String right = "right-" + UUID.randomUUID();
    private final String path = "/embed/" + left + "-vs-" + right;

    EmbedTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @Test
    void every_site_may_frame_it_and_it_has_no_script() {
        compare();
        topic.send(reviewed(left, "BUILDER", 82, SHIP));
        var answer = await().until(() -> service.get(path), found -> found.body().contains("100&nbsp;%"));

        assertThat(policy(answer)).contains("default-src 'none'", "frame-ancestors *",
                "style-src 'self' https://jury.example;").doesNotContain("script");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.body()).doesNotContain("<script", "<form").contains("name=\"robots\" content=\"noindex\"",
                "<link rel=\"canonical\" href=\"https://jury.example/compare/" + left + "-vs-" + right + "\">");
    }

    @Test
    void its_links_open_a_page_of_their_own() {
        compare();
        var html = await().until(() -> service.get(path).body(), found -> found.contains("/compare/" + left));

        assertThat(LINK.matcher(html).results().map(match -> match.group())).hasSize(3)
                .allSatisfy(link -> assertThat(link).contains("target=\"_blank\" rel=\"noopener\""));
    }

    /** What a failure would look like without its own policy is a message of the browser. */
    @Test
    void a_comparison_that_is_gone_says_so_in_the_frame() {
        compare();
        await().until(() -> service.status(path) == 200);
        topic.send(unpublished(left, right));
        var answer = await().until(() -> service.get(path), found -> found.statusCode() == 410);

        assertThat(answer.body()).contains("no longer published");
        assertThat(policy(answer)).contains("frame-ancestors *");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void a_request_that_is_refused_says_so_in_the_frame() {
        var answer = service.get(path, "X-Min-Position", "nonsense");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Invalid position");
        mustBeFrame(answer);
        var unknown = service.get(path + "?x=1", "Accept", "text/html");
        assertThat(unknown.statusCode()).isEqualTo(400);
        mustBeFrame(unknown);
    }

    @Test
    void a_frame_that_cannot_be_shown_yet_says_when_to_ask_again() {
        compare();
        await().until(() -> service.status(path) == 200);
        var answer = service.get(path, "X-Min-Position", "0-999999999999");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        mustBeFrame(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tools", "/compare", "/verdicts", "/leaderboard/hot", "/tools/no-such-tool",
        "/api/tools", "/no-such-page", "/embed", "/robots.txt", "/sitemap.xml"})
    void no_other_page_may_be_framed(String other) {
        var answer = service.get(other, "Accept", "text/html");

        assertThat(policy(answer)).contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void the_other_order_of_two_tools_redirects_to_their_frame() {
        compare();

        var redirect = await().until(() -> service.get("/embed/" + right + "-vs-" + left),
                answer -> answer.statusCode() == 301);
        assertThat(redirect.headers().firstValue("Location")).contains(path);
    }

    @Test
    void hostile_names_are_texts() {
        topic.send(HostileTool.registered(left), registered(right), published(left, right));
        var html = await().until(() -> service.get(path).body(), found -> found.contains("/compare/" + left));

        assertThat(html).doesNotContain("<script", "<!-- ]]").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void the_pages_show_what_to_copy() {
        compare();
        var comparison = await().until(() -> service.get("/compare/" + left + "-vs-" + right).body(),
                found -> found.contains("<textarea"));
        var tool = await().until(() -> service.get("/tools/" + left).body(), found -> found.contains("<textarea"));

        assertThat(comparison).contains("&lt;iframe src=\"https://jury.example" + path + "\"");
        assertThat(tool).contains("&lt;img src=\"https://jury.example/badge/" + left + ".svg\"",
                "[![Jurybox](https://jury.example/badge/" + left + ".svg)](https://jury.example/tools/" + left + ")");
    }

    private static void mustBeFrame(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("class=\"embed\"");
        assertThat(policy(answer)).contains("frame-ancestors *");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    private void compare() {
        topic.send(registered(left), registered(right), published(left, right));
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
