package dev.jurybox.query.progress;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Read-your-writes, the position that each response carries, and conditional requests. */
class FreshnessTest {

    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String page = "/api/tools/" + tool;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_request_with_the_min_position_of_a_write_reads_that_write() {
        topic.send(registered(tool));
        awaitPage();
        for (var n = 1; n <= 20; n++) {
            topic.send(cast(tool, "voter-" + n, SHIP));
            var answer = service.get(page, "X-Min-Position", place(topic.head()));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer.body()).path("community").path("ship").asInt()).isEqualTo(n);
        }
    }

    @Test
    void a_failing_change_follower_does_not_prevent_publishing_progress() {
        service.bean(SubjectChanges.class).follow(_ -> {
            throw new IllegalStateException("not now");
        });
        topic.send(registered(tool), cast(tool, "ada", SHIP));

        assertThat(json(service.get(page, "X-Min-Position", place(topic.head())).body()).at("/community/ship").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_min_position_beyond_the_log_gets_503_not_yet_visible() {
        topic.send(registered(tool));

        var answer = service.get(page, "X-Min-Position", place(topic.head() + 1_000_000));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/not-yet-visible");
    }

    @Test
    void a_malformed_min_position_is_rejected() {
        for (var place : List.of("7", "x", "-1-5", "1--5", "1-x", "99999-1", "1-9999999999999999999999", " "))
            assertThat(service.get(page, "X-Min-Position", place).statusCode()).as(place).isEqualTo(422);
    }

    @Test
    void the_as_of_position_of_responses_advances_with_events() {
        topic.send(registered(tool));
        awaitPage();
        var before = asOf();
        topic.send(cast(tool, "ada", SHIP));

        await().until(() -> asOf() == topic.head());
        assertThat(asOf()).isGreaterThan(before);
    }

    @Test
    void an_etag_is_unchanged_by_votes_on_other_tools() {
        var other = "other-" + UUID.randomUUID();
        topic.send(registered(tool), registered(other));
        awaitPage();
        var etag = service.get(page).headers().firstValue("ETag").orElseThrow();
        topic.send(cast(other, "ada", SHIP));
        await().until(() -> service.tally(other).equals("1/0"));

        var same = service.get(page, "If-None-Match", etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(service.get(page, "If-None-Match", "\"another\", W/" + etag).statusCode()).isEqualTo(304);

        topic.send(cast(tool, "ada", SHIP));
        await().until(() -> service.get(page, "If-None-Match", etag).statusCode() == 200);
    }

    @Test
    void head_has_the_headers_of_get_and_no_content() {
        topic.send(registered(tool));
        awaitPage();
        await().until(() -> asOf() == topic.head());
        var get = service.get(page);
        var head = service.send("HEAD", page, null);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : List.of("ETag", "Content-Length", "Content-Type", "Cache-Control", "X-As-Of-Position"))
            assertThat(head.headers().firstValue(name)).as(name).isPresent().isEqualTo(get.headers().firstValue(name));
        var etag = get.headers().firstValue("ETag").orElseThrow();
        assertThat(service.send(page, request -> request.HEAD().header("If-None-Match", etag)).statusCode())
                .isEqualTo(304);
    }

    private String place(long position) {
        return TestTopic.partitionOf(tool) + "-" + position;
    }

    private void awaitPage() {
        await().until(() -> service.get(page).statusCode() == 200);
    }

    private long asOf() {
        return json(service.get(page).body()).get("asOfPosition").asLong();
    }
}
