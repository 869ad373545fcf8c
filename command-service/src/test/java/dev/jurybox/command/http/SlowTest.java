package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every wait is bounded: that of the service for a silent or slow client, and that of a client for the database. */
class SlowTest {

    private static final CommandService SERVICE = CommandService.start(
            "--server.tomcat.connection-timeout=500ms", "--server.tomcat.keep-alive-timeout=500ms",
            "--jurybox.http.body-timeout=600ms");
    /** A quarter of a gigabyte, far more than all buffers on the way can hold. */
    private static final int OFFERS = 4_096;
    private static String voter = "";

    @BeforeAll
    static void prepare() {
        SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted("espresso"));
        voter = SERVICE.newVoter();
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PUT /api/tools/x", "PUT /api/tools/x/vote HTTP/1.1\r\nHost: localhost\r\nX-"})
    void a_connection_that_stalls_before_the_body_is_closed(String request) {
        try (var wire = new Wire(SERVICE.port())) {
            assertThat(wire.send(request.getBytes(UTF_8)).answer()).isEqualTo(Answer.NONE);
        }
    }

    enum Body {
        ANNOUNCED("Content-Length: 1000", "{"), IN_CHUNKS("Transfer-Encoding: chunked", "1\r\n{\r\n");

        private final String header;
        private final String drop;

        Body(String header, String drop) {
            this.header = header;
            this.drop = drop;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_stalls_in_its_body_times_out_with_408(Body body) {
        try (var wire = new Wire(SERVICE.port())) {
            wire.send(head(body)).send(body.drop.getBytes(UTF_8)).answer().mustBeProblem(408, "too-slow");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_whose_body_trickles_in_times_out_with_408(Body body) {
        try (var wire = new Wire(SERVICE.port())) {
            wire.send(head(body));
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                    .until(() -> wire.send(body.drop.getBytes(UTF_8)).hasAnswer());

            wire.answer().mustBeProblem(408, "too-slow");
        }
    }

    /** The service answers only until the buffers of both sides are full, and then does not wait for ever. */
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_client_that_sends_lines_but_reads_no_answers_is_disconnected() {
        var spoiled = ("{" + " ".repeat(1_022) + "\n").repeat(64).getBytes(UTF_8);
        try (var wire = new Wire(SERVICE.port())) {
            wire.send(Batch.head("Content-Length: 9000000000000000000"));
            var offers = 0;
            while (offers < OFFERS && wire.offer(spoiled))
                offers++;

            assertThat(offers).isLessThan(OFFERS);
        }
    }

    @Test
    void a_stalled_batch_is_answered_up_to_the_stall_and_then_times_out() {
        try (var wire = new Wire(SERVICE.port())) {
            var answers = Batch.answers(wire.send(Batch.chunked() + Batch.chunk("{\n")).answer());

            assertThat(answers).extracting(answer -> answer.get("status").asInt()).containsExactly(400, 408);
        }
    }

    @Test
    void an_append_that_times_out_is_answered_with_outcome_unknown() throws SQLException {
        // After an append, the engine knows the head and commits with its insert, so a timeout leaves the outcome open.
        assertThat(vote("SHIP").status()).isEqualTo(200);
        try (var owner = new Storage(SERVICE).nobodyElseAppends()) {
            vote("SKIP").mustBeProblem(503, "outcome-unknown").mustSayWhenToComeBack();
            owner.rollback();
        }
    }

    private static Answer vote(String choice) {
        return Wire.exchange(SERVICE.port(), Write.VOTE.with("{\"choice\":\"" + choice + "\"}", voter));
    }

    private static byte[] head(Body body) {
        return Write.VOTE.request(voter, new byte[0], "Content-Type: application/json", body.header);
    }
}
