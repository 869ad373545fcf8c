package dev.jurybox.query.catalog;

import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.ranking.PastLog;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the pages of tools while a random log grows, and again as of each of these positions. */
class ToolAsOfTest {

    private static final int END = 700;
    private static final int READ_EVERY = 13;

    private static final Map<Long, Map<String, JsonNode>> READ_LIVE = new LinkedHashMap<>();
    private static TestTopic topic;
    private static QueryService service;
    private static PastLog log;

    @BeforeAll
    static void growAndRead() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic,
                "--jurybox.limits.explanations-per-address.burst=100000");
        log = new PastLog(topic, service);
        for (int position = READ_EVERY; position < END; position += READ_EVERY) {
            log.atRandomUntil(position);
            READ_LIVE.put((long) position, read(""));
        }
        log.atRandomUntil(END);
    }

    private static Map<String, JsonNode> read(String asOf) {
        var read = new LinkedHashMap<String, JsonNode>();
        for (var tool : PastLog.TOOLS)
            read.put(tool, json(service.get("/api/tools/" + tool + asOf).body()));
        return read;
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_tool_as_of_a_position_is_the_tool_that_was_live_there() {
        READ_LIVE.forEach((position, live) -> {
            var past = read("?asOf=" + position);
            past.values().forEach(page -> assertThat(Instant.parse(((ObjectNode) page).remove("asOfTime").asString()))
                    .isEqualTo(log.recordedAt(position)));
            assertThat(past).as("as of %d, %s", position, log).isEqualTo(live);
        });
    }

    /** Otherwise the comparison of equal pages would prove little. */
    @ParameterizedTest
    @CsvSource({"/name", "/retired", "/panel/reviews", "/panel/mean", "/community/ship", "/community/closed"})
    void the_pages_that_were_read_differ_in(String field) {
        assertThat(READ_LIVE.values().stream().flatMap(read -> read.values().stream())
                .map(page -> page.at(field)).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void a_tool_that_was_registered_later_is_unknown() {
        var answer = service.get("/api/tools/enantio?asOf=4");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/unknown-tool");
        assertThat(json(answer.body()).get("detail").asString())
                .isEqualTo("No tool was registered under that name then.");
        assertThat(service.get("/api/tools/enantio?asOf=5").statusCode()).isEqualTo(200);
    }

    @Test
    void an_unchanged_page_of_the_past_is_not_sent_twice() {
        var etag = service.get("/api/tools/amaro?asOf=100").headers().firstValue("ETag").orElseThrow();

        assertThat(service.get("/api/tools/amaro?asOf=100", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"0", "701", "tomorrow", "9999-12-31", "2025-12-31"})
    void an_as_of_outside_the_log_or_that_is_no_time_is_refused(String asOf) {
        assertThat(service.get("/api/tools/amaro?asOf=" + asOf).statusCode()).isEqualTo(422);
    }

    @Test
    void slugs_that_no_tool_has_are_unknown_in_the_past_as_well() {
        for (var slug : List.of("unheard-of", "A", "a|b", "%E2%80%AE"))
            assertThat(service.get("/api/tools/" + slug.replace("|", "%7C") + "?asOf=100").statusCode()).as(slug)
                    .isEqualTo(404);
    }
}
