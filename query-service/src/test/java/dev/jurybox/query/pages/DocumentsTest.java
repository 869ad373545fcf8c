package dev.jurybox.query.pages;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.Events.retired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all documents for other machines have in common. */
@ExtendWith(SharedQueryService.class)
class DocumentsTest {

    private final QueryService service;
    private final TestTopic topic;
    private final String left = "left-" + UUID.randomUUID();
    private final String right = "right-" + UUID.randomUUID();

    DocumentsTest(QueryService service, TestTopic topic) {
        this.service = service;
        this.topic = topic;
    }

    @ParameterizedTest
    @CsvSource({
        "/badge/LEFT.svg,          image/svg+xml,                        'max-age=300, public'",
        "/cards/LEFT.png,          image/png,                            'max-age=300, public'",
        "/cards/LEFT-vs-RIGHT.png, image/png,                            'max-age=300, public'",
        "/embed/LEFT-vs-RIGHT,     text/html;charset=UTF-8,              no-cache",
        "/feeds/comparisons.atom,  application/atom+xml;charset=UTF-8,   no-cache",
        "/feeds/verdicts.atom,     application/atom+xml;charset=UTF-8,   no-cache",
        "/sitemap.xml,             application/xml;charset=UTF-8,        no-cache",
        "/robots.txt,              text/plain;charset=UTF-8,             'max-age=3600, public'"})
    void a_document_has_its_type_and_is_sent_once(String template, String type, String kept) {
        topic.send(registered(left), registered(right), published(left, right));
        var path = template.replace("LEFT", left).replace("RIGHT", right);

        var answer = await().until(() -> service.get(path), found -> found.statusCode() == 200);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo(kept);
        assertThat(header(answer, "ETag")).startsWith("W/");
        await("a moment in which no other test changes it").untilAsserted(() -> {
            var tag = header(service.get(path), "ETag");
            assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            var head = service.send("HEAD", path, null);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(header(head, "ETag")).isEqualTo(tag);
        });
        assertThat(service.get(path + "?style=flat").statusCode()).isEqualTo(400);
        assertThat(service.get(path + "?style=flat").body()).contains("style");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/badge/no-such-tool.svg", "/badge/%3Cb%3E.svg", "/cards/no-such-tool.png", "/cards/NO.png",
        "/cards/no-such-tool-vs-another.png", "/embed/no-such-tool-vs-another", "/embed/nonsense", "/badge/x.png",
        "/feeds/tools.atom", "/sitemap.xml.gz"})
    void what_does_not_exist_is_not_found(String path) {
        assertThat(service.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/badge/LEFT.svg", "/cards/LEFT.png"})
    void a_picture_changes_with_a_vote(String template) {
        topic.send(registered(left));
        var path = template.replace("LEFT", left);
        var tag = header(await().until(() -> service.get(path), found -> found.statusCode() == 200), "ETag");

        topic.send(crowd(left, 1, SHIP));
        await().until(() -> service.get(path, "If-None-Match", tag).statusCode() == 200);
    }

    @Test
    void a_retired_tool_keeps_its_badge() {
        topic.send(registered(left), retired(left));

        await().until(() -> service.status("/badge/" + left + ".svg") == 200);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
