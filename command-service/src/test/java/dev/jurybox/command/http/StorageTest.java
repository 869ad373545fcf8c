package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import dev.jurybox.command.CommandService;
import dev.jurybox.command.Logged;
import dev.jurybox.command.community.CastCommunityVote;
import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.command.sender.Sender;
import dev.jurybox.events.Choice;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Tests the service while its database is unavailable, or while more votes wait than the service takes on. */
@Isolated("It reads all that is logged.")
class StorageTest {

    private static final CommandService SERVICE = CommandService
            .start("--spring.datasource.hikari.connection-timeout=500");
    private static final Storage STORAGE = new Storage(SERVICE);
    private static final int CAN_WAIT = 10_000;
    private static final int CROWD = 50;
    private static final AtomicInteger VOTERS = new AtomicInteger();
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

    @Test
    void requests_fail_with_503_without_the_database_and_recover_with_it() throws SQLException {
        STORAGE.takeAway();
        try {
            // Each connection that broke while it was idle in the pool fails once.
            Stream.generate(StorageTest::vote).limit(4).forEach(StorageTest::mustSayWhatToDo);
            vote().mustBeProblem(503, "storage-unavailable");
            Stream.of("GET", "DELETE").map(StorageTest::askForCommand)
                    .forEach(answer -> answer.mustBeProblem(503, "storage-unavailable"));
        } finally {
            STORAGE.giveBack();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> vote().status() == 200);
    }

    @Test
    void a_failed_batch_reports_the_failure_on_each_line_and_logs_it_once() throws SQLException {
        var crowd = IntStream.range(0, CROWD).mapToObj(i -> Batch.vote("crowd-" + i)).collect(joining());
        var batch = (Batch.head("Content-Length: " + crowd.length()) + crowd).getBytes(UTF_8);
        STORAGE.takeAway();
        try (var logged = Logged.from(Level.WARN)) {
            var answers = Batch.answers(Wire.exchange(SERVICE.port(), batch));

            assertThat(answers).hasSize(CROWD).allSatisfy(answer -> {
                assertThat(answer.get("status").asInt()).isEqualTo(503);
                assertThat(answer.get("problem").get("type").asString()).isEqualTo("/problems/storage-unavailable");
            });
            assertThat(logged.lines()).filteredOn(line -> line.contains("The log could not do")).hasSize(1);
        } finally {
            STORAGE.giveBack();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> vote().status() == 200);

        assertThat(Batch.answers(Wire.exchange(SERVICE.port(), batch)))
                .allMatch(answer -> answer.get("receipt").get("changed").asBoolean());
    }

    @Test
    void a_full_queue_rejects_new_votes_and_drains_afterwards() throws SQLException {
        try (var owner = STORAGE.nobodyElseAppends()) {
            var waiting = new ArrayList<CompletableFuture<Receipt>>();
            await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(1)).until(() -> {
                for (var more = 0; more < 1_000; more++)
                    waiting.add(newVoterVotes());
                return STORAGE.waitingVotes() == CAN_WAIT;
            });
            vote("SKIP").mustBeProblem(503, "overloaded").mustSayWhenToComeBack();
            owner.rollback();

            await().atMost(Duration.ofSeconds(60)).until(
                    () -> waiting.stream().allMatch(CompletableFuture::isDone));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> vote().status() == 200);
    }

    private static void mustSayWhatToDo(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        answer.mustSayWhenToComeBack();
    }

    private static Answer vote() {
        return vote("SHIP");
    }

    private static Answer vote(String choice) {
        return Wire.exchange(SERVICE.port(), Write.VOTE.with("{\"choice\":\"" + choice + "\"}", voter));
    }

    private static Answer askForCommand(String method) {
        return Wire.exchange(SERVICE.port(), (method + " /api/commands/some-word HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + voter + "\r\n\r\n").getBytes(UTF_8));
    }

    private static CompletableFuture<Receipt> newVoterVotes() {
        var command = new CastCommunityVote(new ToolId("espresso"),
                new VoterToken("%022d".formatted(VOTERS.incrementAndGet())), Choice.SHIP);
        return SERVICE.bean(CommandDispatcher.class).send(command, Sender.of(Actor.VOTER));
    }
}
