package dev.jurybox.query.ranking.leaderboard;

import static dev.jurybox.query.QueryService.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.recount.LogFinding;
import dev.jurybox.local.verify.AnswerDifference;
import dev.jurybox.local.verify.DeepReport;
import dev.jurybox.local.verify.DeepVerification;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.ServedLog;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.ranking.PastLog;
import dev.jurybox.query.ranking.SnapshotIntervals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads all boards while the log grows over three snapshot intervals, and again as of each of those positions. */
class LeaderboardAsOfTest {

    private static final List<String> BOARDS = List.of("verdict?limit=100", "community?limit=100", "panel?limit=100",
            "hot?limit=100", "controversial?limit=100", "verdict?limit=100&category=Bar",
            "hot?limit=100&category=Kitchen");
    private static final int INTERVAL = SnapshotIntervals.POSITIONS;

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
        for (var position : List.of(40, 150, 151, 300))
            atRandomAndRead(position);
        log.crowdUntil("first-crowd", INTERVAL - 100);
        for (var position : List.of(INTERVAL - 1, INTERVAL, INTERVAL + 1, INTERVAL + 120))
            atRandomAndRead(position);
        log.crowdUntil("second-crowd", 2 * INTERVAL - 900);
        for (var position : List.of(2 * INTERVAL, 2 * INTERVAL + 1, 2 * INTERVAL + 200))
            atRandomAndRead(position);
        log.atRandomUntil(2 * INTERVAL + 500);
    }

    private static void atRandomAndRead(int position) {
        log.atRandomUntil(position);
        READ_LIVE.put((long) position, read(""));
    }

    private static Map<String, JsonNode> read(String asOf) {
        var read = new LinkedHashMap<String, JsonNode>();
        for (var board : BOARDS)
            read.put(board, json(service.get("/api/leaderboards/" + board + asOf).body()));
        return read;
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_board_as_of_a_position_is_the_board_that_was_live_there() {
        READ_LIVE.forEach((position, live) -> assertThat(withoutTime(read("&asOf=" + position)))
                .as("as of %d, %s", position, log).isEqualTo(live));
    }

    @Test
    void a_board_as_of_an_instant_is_that_of_the_last_event_until_then() {
        READ_LIVE.forEach((position, live) -> assertThat(
                withoutTime(read("&asOf=" + log.recordedAt(position).plusSeconds(1))))
                .as("as of %s, %s", log.recordedAt(position), log).isEqualTo(live));
    }

    /** Otherwise the comparison of equal boards would prove little. */
    @Test
    void the_boards_that_were_read_differ() {
        for (var board : BOARDS) {
            assertThat(READ_LIVE.values().stream().map(read -> requireNonNull(read.get(board)).get("rows")).distinct())
                    .as(board).hasSizeGreaterThan(READ_LIVE.size() / 3);
        }
    }

    @Test
    void pages_as_of_a_position_follow_each_other_without_a_gap() {
        READ_LIVE.forEach((position, live) -> {
            var rows = new ArrayList<JsonNode>();
            var path = "/api/leaderboards/hot?limit=2&asOf=" + position;
            for (var page = json(service.get(path).body());; page = next(path, page)) {
                page.get("rows").forEach(rows::add);
                if (page.get("next").isNull()) break;
            }
            assertThat(rows).as("as of %d, %s", position, log)
                    .containsExactlyElementsOf(requireNonNull(live.get("hot?limit=100")).get("rows"));
        });
    }

    private static JsonNode next(String path, JsonNode page) {
        return json(service.get(path + "&cursor=" + page.get("next").asString()).body());
    }

    @Test
    void an_answer_names_its_position_and_time_and_is_not_sent_twice() {
        var answer = service.get("/api/leaderboards/verdict?asOf=150");
        var body = json(answer.body());

        assertThat(body.get("asOfPosition").asLong()).isEqualTo(150);
        assertThat(Instant.parse(body.get("asOfTime").asString())).isEqualTo(log.recordedAt(150));
        assertThat(answer.headers().firstValue("X-As-Of-Position")).contains("150");
        var again = service.get("/api/leaderboards/verdict?asOf=150",
                "If-None-Match", answer.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void a_cursor_belongs_to_its_position() {
        var cursor = json(service.get("/api/leaderboards/verdict?limit=2&asOf=150").body()).get("next").asString();
        var live = json(service.get("/api/leaderboards/verdict?limit=2").body()).get("next").asString();

        mustBeInvalid("limit=2&asOf=151&cursor=" + cursor);
        mustBeInvalid("limit=2&asOf=150&cursor=" + live);
        mustBeInvalid("limit=2&cursor=" + cursor);
    }

    private static void mustBeInvalid(String query) {
        var answer = service.get("/api/leaderboards/verdict?" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(422);
        assertThat(json(answer.body()).get("detail").asString())
                .isEqualTo("This cursor was not made here, or for another list.");
    }

    /** The live rows were written in many small batches, and those of the rebuild in a few. */
    @Test
    void a_rebuild_has_the_same_rows() {
        var path = "/api/admin/projections/rankings/rebuilds";
        var generation = json(service.administer("POST", path).body()).get("generation").asInt();

        var built = await().atMost(ofSeconds(60)).until(
                () -> json(service.administer("GET", path + "/" + generation).body()),
                view -> !view.path("state").asString().equals("BUILDING"));

        assertThat(built.path("equal").asBoolean()).as("%s, %s", built, log).isTrue();
    }

    /** The second count shares no code with the read models. Only the events of changed verdicts are not in this log. */
    @RepeatedTest(3)
    void a_second_count_of_the_log_agrees_with_boards_tools_and_changes_now_and_then() {
        var report = secondCount(ServedLog.of(topic));

        assertThat(report.differences()).as("%s, %s", report, log).isEmpty();
        assertThat(report.findings()).extracting(LogFinding::reason)
                .allMatch(reason -> reason.matches("It changed (the verdict|verdicts on).* no PanelVerdictChanged .*"));
        assertThat(report.currentBoards()).isTrue();
        assertThat(report.answers()).as(report.toString()).isGreaterThan(100);
    }

    @Test
    void a_second_count_with_one_other_vote_differs_from_the_answers() {
        var report = secondCount(ServedLog.of(topic).altered(event -> event.position() == INTERVAL - 200
                ? new LogEvent(event.position(), event.type(), event.revision(), event.subject(), event.recordedAt(),
                        new String(event.payload(), UTF_8).replace("SHIP", "SKIP").getBytes(UTF_8))
                : event));

        assertThat(report.sound()).isFalse();
        assertThat(report.differences()).extracting(AnswerDifference::where)
                .contains("tool first-crowd community.ship", "tool first-crowd community.skip");
    }

    @Test
    void a_second_count_finds_a_changed_row_of_the_read_models() {
        var change = "update majority_crossing set ship_after = ship_after + %d where tool = 'first-crowd'";
        assertThat(service.rows().sql(change.formatted(1)).update()).isOne();
        try {
            var report = secondCount(ServedLog.of(topic));
            assertThat(report.sound()).isFalse();
            assertThat(report.differences()).singleElement().satisfies(difference -> assertThat(difference.where())
                    .matches("change of a verdict at \\d+ after.ship"));
        } finally {
            assertThat(service.rows().sql(change.formatted(-1)).update()).isOne();
        }
    }

    private static DeepReport secondCount(ServedLog servedLog) {
        return new DeepVerification(servedLog, path -> json(service.get(path).body()), new Random().nextInt(),
                _ -> {}).run();
    }

    private static Map<String, JsonNode> withoutTime(Map<String, JsonNode> read) {
        read.values().forEach(page -> ((ObjectNode) page).remove("asOfTime"));
        return read;
    }
}
