package dev.jurybox.query.ranking.history;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks for positions, instants and days of a log of a few votes. */
class AsOfReaderTest {

    private static final String TOOL = "espresso";

    private static TestTopic topic;
    private static QueryService service;
    private static Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        topic.sendAt(now, registered(TOOL));
        for (int vote = 0; vote < 30; vote++)
            voteAfter(Duration.ofHours(2));
    }

    private static void voteAfter(Duration pause) {
        now = now.plus(pause);
        topic.sendAt(now, cast(TOOL, "voter-" + topic.head(), SHIP));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_day_stands_for_its_end() {
        assertThat(positionOf("2026-01-01")).isEqualTo(1 + 11);
        assertThat(positionOf("2026-01-02")).isEqualTo(1 + 23);
    }

    @Test
    void an_instant_stands_for_the_last_event_until_then() {
        assertThat(positionOf("2026-01-01T01:59:59.999999Z")).isEqualTo(1);
        assertThat(positionOf("2026-01-01T02:00:00Z")).isEqualTo(2);
    }

    @Test
    void an_instant_after_the_last_event_stands_for_a_later_event_as_well_once_that_is_recorded() {
        var instant = now.plusSeconds(60).toString();
        assertThat(positionOf(instant)).isEqualTo(topic.head());

        voteAfter(Duration.ofSeconds(30));

        assertThat(positionOf(instant)).isEqualTo(topic.head());
    }

    /** The clocks that record events may be ahead of the one of this service. */
    @Test
    void the_time_of_the_last_event_is_never_in_the_future() throws Exception {
        try (var ahead = new TestTopic(); var reader = QueryService.start(QueryService.newDatabase(), ahead)) {
            ahead.sendAt(Instant.parse("2999-12-31T10:00:00Z"), registered(TOOL));
            var answer = json(reader.get("/api/leaderboards/verdict?asOf=1").body());

            assertThat(reader.get("/api/leaderboards/verdict?asOf=" + answer.get("asOfTime").asString()).statusCode())
                    .isEqualTo(200);
            assertThat(reader.get("/api/leaderboards/verdict?asOf=2999-12-31").statusCode()).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                    | is before the first event, which has position 1.
            2025-12-31           | is before the first event of the log.
            2025-12-31T23:00:00Z | is before the first event of the log.
            999999999999999999   | is in the future: the log ends at position END.
            9999-12-31           | is in the future: 9999-12-31 is not over yet.
            9999-12-31T00:00:00Z | is in the future: 9999-12-31T00:00:00Z is yet to come.
            -1                   | NEITHER
            1.5                  | NEITHER
            1234567890123456789  | NEITHER
            yesterday            | NEITHER
            2026-02-30           | NEITHER
            ''                   | NEITHER
            """)
    void an_as_of_outside_the_log_or_that_is_no_time_is_refused_by_name(String asOf, String mistake) {
        var message = mistake.replace("END", Long.toString(topic.head())).replace("NEITHER",
                "is a position, an instant or a day: 7142, 2026-01-31T18:00:00Z or 2026-01-31.");
        var answer = get(asOf);
        var problem = json(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem.get("detail").asString()).isEqualTo("asOf " + message);
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("asOf");
        assertThat(problem.at("/errors/0/message").asString()).isEqualTo(message);
    }

    @Test
    void the_position_after_the_last_event_is_in_the_future() {
        assertThat(get(Long.toString(topic.head() + 1)).statusCode()).isEqualTo(422);
        assertThat(get(Long.toString(topic.head())).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_board_is_unknown_in_the_past_as_well() {
        assertThat(service.get("/api/leaderboards/best?asOf=2").statusCode()).isEqualTo(404);
    }

    private static long positionOf(String asOf) {
        return json(get(asOf).body()).get("asOfPosition").asLong();
    }

    private static HttpResponse<String> get(String asOf) {
        return service.get("/api/leaderboards/verdict?asOf=" + asOf);
    }
}
