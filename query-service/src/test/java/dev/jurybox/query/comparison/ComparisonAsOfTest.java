package dev.jurybox.query.comparison;

import static dev.jurybox.query.QueryService.json;
import static java.util.Objects.requireNonNull;
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

/** Reads the pages of two pairs while a random log grows, and again as of each of these positions. */
class ComparisonAsOfTest {

    private static final int END = 700;
    private static final int READ_EVERY = 13;
    private static final List<String> IDS = List.of("amaro-vs-barolo", "barolo-vs-amaro", "barolo-vs-campari",
            "campari-vs-barolo", "amaro-vs-campari");

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

    /** A page, or a problem. */
    private static Map<String, JsonNode> read(String asOf) {
        var read = new LinkedHashMap<String, JsonNode>();
        for (var id : IDS) {
            var page = json(service.get("/api/comparisons/" + id + asOf).body());
            ((ObjectNode) page).remove("instance");
            read.put(id, page);
        }
        return read;
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_comparison_as_of_a_position_is_the_one_that_was_live_there() {
        READ_LIVE.forEach((position, live) -> {
            var past = read("?asOf=" + position);
            past.values().stream().filter(page -> page.has("asOfTime")).forEach(
                    page -> assertThat(Instant.parse(((ObjectNode) page).remove("asOfTime").asString()))
                            .isEqualTo(log.recordedAt(position)));
            assertThat(past).as("as of %d, %s", position, log).isEqualTo(live);
        });
    }

    /** Otherwise the comparison of equal pages would prove little. */
    @ParameterizedTest
    @CsvSource({"/status, 2", "/detail, 4", "/leader, 2", "/publishedAt, 6", "/left/community/ship, 4",
        "/right/panel/mean, 4", "/flip/ship, 4", "/retired, 2"})
    void the_pages_that_were_read_differ_in(String field, int different) {
        assertThat(READ_LIVE.values().stream().flatMap(read -> read.values().stream())
                .map(page -> page.at(field)).distinct()).hasSizeGreaterThanOrEqualTo(different);
    }

    @Test
    void problems_of_the_past_are_those_of_that_time() {
        var details = READ_LIVE.values().stream().map(read -> requireNonNull(read.get("amaro-vs-barolo")))
                .filter(page -> page.has("detail")).map(page -> page.get("detail").asString()).distinct().toList();

        assertThat(details).containsExactlyInAnyOrder("No comparison is published under that name.",
                "This comparison is no longer published.", "These two are compared as barolo-vs-amaro.");
    }

    @ParameterizedTest
    @CsvSource({"0", "701", "tomorrow", "9999-12-31", "2025-12-31"})
    void an_as_of_outside_the_log_or_that_is_no_time_is_refused(String asOf) {
        assertThat(service.get("/api/comparisons/amaro-vs-barolo?asOf=" + asOf).statusCode()).isEqualTo(422);
    }
}
