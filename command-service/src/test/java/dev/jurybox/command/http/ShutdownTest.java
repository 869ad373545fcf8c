package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    private static final int VOTERS = 16;
    private static final int BATCH = 700;
    private static final int ANSWERS_BEFORE = 20 * VOTERS;

    /** Another instance on the same log, which keeps running. */
    private static final CommandService OTHER = CommandService.start();

    private final CommandService service = OTHER.another();
    private final EventLog log = OTHER.bean(EventLog.class);
    private final long before = log.head().position();

    @BeforeAll
    static void register() {
        OTHER.send("POST", "/api/tools", OTHER.operator(), CommandService.TOOL.formatted("espresso"));
    }

    @AfterAll
    static void close() {
        OTHER.close();
    }

    @Test
    void every_accepted_vote_is_answered_before_shutdown() {
        var answers = new ConcurrentLinkedQueue<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var port = service.port();
            var voters = Stream.generate(service::newVoter).limit(VOTERS)
                    .map(voter -> CompletableFuture.runAsync(() -> voteUntilHungUpOn(port, voter, answers), threads))
                    .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> answers.size() > ANSWERS_BEFORE);
            service.close();
            voters.forEach(CompletableFuture::join);

            assertThat(votes()).containsExactlyInAnyOrderElementsOf(recorded(answers));
        }
    }

    @Test
    void an_accepted_batch_is_answered_before_shutdown() throws SQLException {
        var votes = IntStream.range(0, BATCH).mapToObj(i -> Batch.vote("last-" + i)).collect(joining());
        var storage = new Storage(service);
        try (var owner = storage.nobodyElseAppends();
                var wire = new Wire(service.port())) {
            wire.send(Batch.head("Content-Length: " + votes.length()) + votes);
            await().atMost(Duration.ofSeconds(30)).until(wire::hasAnswer);
            var port = service.port();
            var closed = CompletableFuture.runAsync(service::close);
            await().atMost(Duration.ofSeconds(30)).until(() -> !listensAt(port));
            owner.rollback();

            assertThat(Batch.answers(wire.answer())).hasSize(BATCH)
                    .allMatch(answer -> answer.get("receipt").get("changed").asBoolean());
            closed.join();
            assertThat(votes()).hasSize(BATCH);
        }
    }

    private static boolean listensAt(int port) {
        try (var _ = new Wire(port)) {
            return true;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** Each vote changes the one before, so that each accepted vote is an event. */
    private static void voteUntilHungUpOn(int port, String voter, Queue<Answer> answers) {
        try (var wire = new Wire(port)) {
            var answer = wire.send(vote(voter, "SHIP")).answer();
            for (var round = 0; answer.status() == 200; round++) {
                answers.add(answer);
                answer = wire.send(vote(voter, round % 2 == 0 ? "SKIP" : "SHIP")).answer();
            }
            if (answer != Answer.NONE) answer.mustBeProblem(503, "service-unavailable").mustSayWhenToComeBack();
        }
    }

    private static byte[] vote(String voter, String choice) {
        return Write.VOTE.with("{\"choice\":\"" + choice + "\"}", voter);
    }

    private static List<String> recorded(Queue<Answer> answers) {
        return answers.stream().map(answer -> json(answer.body()).get("commandId").asString()).toList();
    }

    private List<String> votes() {
        return log.after(before, Integer.MAX_VALUE).stream()
                .filter(event -> event.type().startsWith("CommunityVote"))
                .map(StoredEvent::commandId)
                .map(Object::toString)
                .toList();
    }
}
