package dev.jurybox.query.verdicts;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictPagesTest {

    private static final int CHANGES = 5;
    private static final List<String> VOTERS = List.of("ada", "bob", "eve", "tom", "kim");

    private static TestTopic topic;
    private static QueryService service;

    /** The five voters of espresso change their votes repeatedly, one after the other. */
    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.send(registered("espresso"));
        for (var voter : VOTERS)
            topic.send(cast("espresso", voter, SHIP));
        for (int change = 1; change < CHANGES; change++) {
            for (var voter : VOTERS)
                topic.send(change % 2 == 1
                        ? changed("espresso", voter, SHIP, SKIP)
                        : changed("espresso", voter, SKIP, SHIP));
        }
        await().untilAsserted(() -> assertThat(json(service.get("/api/verdicts").body()).get("verdicts"))
                .hasSize(CHANGES));
        await().untilAsserted(() -> assertThat(json(service.get("/api/tools/espresso/verdicts").body()).get("verdicts"))
                .hasSize(CHANGES));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void following_the_cursors_lists_every_change_once_and_newest_first() {
        var seen = new ArrayList<Long>();
        var next = "";
        do {
            var page = json(service.get("/api/tools/espresso/verdicts?limit=2" + next).body());
            page.get("verdicts").forEach(change -> seen.add(change.get("position").asLong()));
            next = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asString();
        } while (next != null);

        assertThat(seen).hasSize(CHANGES).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void a_cached_page_is_not_returned_for_an_invalid_cursor_or_limit() {
        service.get("/api/tools/espresso/verdicts");

        assertThat(service.get("/api/tools/espresso/verdicts?cursor=null").statusCode()).isEqualTo(422);
        assertThat(service.get("/api/tools/espresso/verdicts?limit=null").statusCode()).isEqualTo(422);
    }

    @Test
    void a_last_page_that_is_exactly_full_has_no_next_cursor() {
        assertThat(json(service.get("/api/tools/espresso/verdicts?limit=" + CHANGES).body()).get("next").isNull())
                .isTrue();
    }

    @Test
    void a_cursor_is_valid_only_for_the_filter_it_was_issued_for() {
        var cursor = json(service.get("/api/verdicts?cause=VOTES&limit=1").body()).get("next").asString();

        assertThat(json(service.get("/api/verdicts?cause=VOTES&cursor=" + cursor).body()).get("verdicts"))
                .hasSize(CHANGES - 1);
        assertThat(service.get("/api/verdicts?cause=REVIEW&cursor=" + cursor).statusCode()).isEqualTo(422);
        assertThat(service.get("/api/tools/espresso/verdicts?cursor=" + cursor).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/verdicts", "/api/tools/espresso/verdicts"})
    void an_unchanged_page_gets_304_for_its_etag(String path) {
        var answer = service.get(path);

        var again = service.get(path, "If-None-Match", answer.headers().firstValue("ETag").orElseThrow());

        assertThat(json(answer.body()).get("asOfPosition").asLong()).isLessThanOrEqualTo(topic.head());
        assertThat(again.statusCode()).isEqualTo(304);
    }
}
