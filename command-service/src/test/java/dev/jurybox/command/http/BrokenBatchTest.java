package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.jurybox.command.CommandService;
import dev.jurybox.command.Logged;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches of votes whose body breaks off. */
@ExtendWith(SharedCommandService.class)
@Isolated("It reads all that is logged.")
class BrokenBatchTest {

    private static final String NO_CHUNK = "none\r\n";

    private final CommandService service;

    BrokenBatchTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 450, 2_500})
    void lines_before_a_malformed_chunk_are_applied_and_the_last_answer_is_a_problem(int lines) {
        var votes = IntStream.range(0, lines).mapToObj(i -> Batch.vote("broken-%d-%d".formatted(lines, i)))
                .collect(Collectors.joining());
        var answer = exchange(Batch.chunked() + Batch.chunk(votes) + NO_CHUNK);

        assertThat(answer.status()).isEqualTo(200);
        var answers = Batch.answers(answer);
        assertThat(answers).extracting(each -> each.get("line").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, lines + 1).boxed().toList());
        assertThat(answers.subList(0, lines)).allMatch(each -> each.get("receipt").get("changed").asBoolean());
        assertThat(answers.getLast().get("problem").get("type").asString()).isEqualTo("/problems/malformed-request");
    }

    @Test
    void a_truncated_line_is_not_applied() {
        var answers = Batch.answers(exchange(Batch.chunked() + Batch.chunk(Batch.vote("whole")
                + Batch.vote("half").stripTrailing()) + NO_CHUNK));

        assertThat(answers).extracting(each -> each.get("status").asInt()).containsExactly(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1\r\n{\r\n"})
    void a_batch_that_breaks_before_its_first_line_is_rejected_as_a_whole(String chunks) {
        exchange(Batch.chunked() + chunks + NO_CHUNK).mustBeProblem(400, "malformed-request").about("/api/votes");
    }

    @Test
    void bytes_after_a_malformed_chunk_are_not_read_as_another_request() {
        try (var wire = new Wire(service.port())) {
            wire.send(Batch.chunked() + Batch.chunk(Batch.vote("smuggler")) + NO_CHUNK
                    + "POST /api/voters HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");

            assertThat(wire.answer().status()).isEqualTo(200);
            assertThat(wire.answer()).isEqualTo(Answer.NONE);
        }
    }

    /**
     * The client disconnects at each stage: after nothing, after part of a line, and after lines whose answers it does
     * not read.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"tool\":", "{\n", "{\n{\n{"})
    void a_client_disconnect_logs_no_warning(String body) {
        var before = finished();
        try (var logged = Logged.from(Level.WARN)) {
            var wire = new Wire(service.port());
            wire.send(Batch.chunked() + (body.isEmpty() ? "" : Batch.chunk(body)));
            if (body.startsWith("{\n")) await().until(wire::hasAnswer);
            wire.hangUp();

            await().until(() -> finished() > before);
            assertThat(logged.lines()).isEmpty();
        }
    }

    @Test
    void a_disconnect_before_all_answers_are_sent_logs_a_single_line() {
        try (var logged = Logged.from(Level.INFO)) {
            var wire = new Wire(service.port());
            wire.send(Batch.chunked() + Batch.chunk("{\n"));
            await().until(wire::hasAnswer);
            wire.hangUp();

            await().until(() -> !logged.lines().isEmpty());
            assertThat(logged.lines()).singleElement().asString().contains("A collector went away");
        }
    }

    private long finished() {
        return service.bean(MeterRegistry.class).find("http.server.requests").tag("uri", "/api/votes").timers()
                .stream().mapToLong(Timer::count).sum();
    }

    private Answer exchange(String request) {
        return Wire.exchange(service.port(), request.getBytes(UTF_8));
    }
}
