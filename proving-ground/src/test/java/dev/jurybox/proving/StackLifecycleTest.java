package dev.jurybox.proving;

import static dev.jurybox.proving.Stack.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Follows one stack from its first start: it answers the requests of the API's examples, is stopped, and is killed. A
 * start takes long, so each test continues with the stack that the test before it left running. A test that runs alone
 * starts the stack itself.
 */
@TestMethodOrder(OrderAnnotation.class)
class StackLifecycleTest {

    private static final String TOOL = """
            {"tool":"%1$s","name":"%1$s","category":"Kitchen","tagline":"Short and strong",
             "description":"Brews under pressure.","entry":"PAID","pricing":"from 90 a piece"}""";

    private static final String UNREADABLE = """
            with head as (
                select *
                  from log_head
                   for update
            ), appended as (
                insert into event (position, event_id, type, revision, subject, partition, previous_position,
                                   recorded_at, payload, metadata, salt, leaf)
                select h.position + 1, gen_random_uuid(), 'VotingClosed', 9, e.subject, e.partition,
                       h.partitions[e.partition + 1],
                       greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond'),
                       '{}', e.metadata, e.salt, e.leaf
                  from event e
                 cross join head h
                 where e.subject = ?
                   and e.type = 'ToolRegistered'
                returning *
            ), tagged as (
                insert into event_tag (tag, type, position)
                select 'tool:' || subject, type, position
                  from appended
            )
            update log_head
               set position = a.position,
                   recorded_at = a.recorded_at,
                   partitions[a.partition + 1] = a.position
              from appended a
            returning a.position""";

    private static final int SLOW_SECONDS = 200;

    private static Stack stack;

    @BeforeAll
    static void prepare(@TempDir Path data) {
        stack = new Stack(data.resolve("jurybox"));
    }

    @AfterAll
    static void stop() {
        stack.word("down");
    }

    /** Kills one start while initdb and the broker's format run, and one while roles and databases are created. */
    @Test
    @Order(1)
    void a_first_start_that_was_killed_halfway_is_done_again() {
        assertThat(stack.data).doesNotExist();
        killStartAtFirstSightOf("kafka/kafka.pid");
        killStartAtFirstSightOf("postgres/data");

        stack.mustBeUp();
    }

    @Test
    @Order(2)
    void every_example_request_returns_the_status_in_its_title() throws IOException {
        stack.mustRun();
        var requests = new RequestFile(Map.of(
                "commands", "http://127.0.0.1:" + stack.portBase,
                "queries", "http://127.0.0.1:" + (stack.portBase + 1),
                "editor", token("--role editor"),
                "chief", token("--role editor-in-chief"),
                "builder", token("--role reviewer --seat BUILDER"),
                "skeptic", token("--role reviewer --seat SKEPTIC"),
                "collector", token("--role collector")));

        requests.run(Files.readString(Path.of("../requests/jurybox.http")));
    }

    @Test
    @Order(3)
    void every_command_about_replays_works_as_printed() throws IOException {
        stack.mustRun();
        IntStream.rangeClosed(1, 20).forEach(number -> register("replayed-" + number));
        vote("replayed-1");
        reviewAsSkeptic("replayed-1");
        var commands = PrintedCommands.in("docs/replay.md", stack).iterator();

        assertThat(printed(commands.next())).containsPattern("Version \\d+ is in force");
        assertThat(printed(commands.next())).contains("were counted in another way. Of what is live", "places on board",
                "To put these rules in force");
        assertThat(printed(commands.next())).contains("20 events were counted in another way. As of position 20");
        assertThat(printed(commands.next())).containsPattern("Version (\\d+) of the rules is in force(?s:.*)\\1 is in");
        assertThat(printed(commands.next()))
                .containsPattern("\"rulesVersion\":([3-9]).*\"rulesVersion\":2.*Version\":\\1");
        assertThat(printed(commands.next())).contains("panels by the seats that count", "\"cause\":\"RULES\"");
        assertThat(printed(commands.next())).contains("PROMOTED");
        assertThat(printed(commands.next())).containsPattern("(?s)(\nEQUAL\n.*){7}");
        assertThat(printed(commands.next())).contains("ROLLED BACK").containsPattern("panelVotes|heatHalfLifeHours");
        assertThat(commands).isExhausted();
    }

    private static String printed(String command) {
        var answer = Shell.run(command);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer.output();
    }

    @Test
    @Order(4)
    void votes_survive_a_restart_and_a_kill_of_all_processes() {
        stack.mustRun();
        register("espresso");
        vote("espresso");
        mustShow("espresso", 1);

        assertThat(stack.word("status").exitCode()).isZero();
        assertThat(stack.word("down").exitCode()).isZero();
        assertThat(stack.word("status").exitCode()).isEqualTo(3);
        stack.mustBeUp();
        mustShow("espresso", 1);
        vote("espresso");

        killEverythingAtOnce();
        stack.mustBeUp();
        vote("espresso");
        mustShow("espresso", 3);
    }

    /** At one event a second, neither rebuild would end before the kill. */
    @Test
    @Order(5)
    void a_throttled_and_a_paused_rebuild_survive_a_kill_of_all_processes() {
        stack.mustRun();
        IntStream.range(0, SLOW_SECONDS).forEach(number -> register("ristretto-" + number));
        var paused = begun("tool-cards");
        stack.administer("POST", paused + "/pause");
        var throttled = begun("panel-tally");

        killEverythingAtOnce();
        stack.mustBeUp();
        var afterwards = stack.administer("GET", throttled);
        assertThat(afterwards.path("state").asString()).isEqualTo("BUILDING");
        assertThat(afterwards.path("rate").asInt()).isOne();
        stack.administer("POST", throttled + "/rate");
        assertThat(built(throttled).path("equal").asBoolean()).isTrue();
        assertThat(stack.administer("GET", paused).path("state").asString()).isEqualTo("PAUSED");
        stack.administer("POST", paused + "/rate");
        stack.administer("POST", paused + "/resume");
        assertThat(built(paused).path("equal").asBoolean()).isTrue();
    }

    /** Begins a slow rebuild, and returns its path once it has read something. */
    private static String begun(String projection) {
        var rebuilds = "/api/admin/projections/%s/rebuilds".formatted(projection);
        var path = rebuilds + "/"
                + stack.administer("POST", rebuilds + "?rate=1").path("generation").asInt();
        await().atMost(Duration.ofSeconds(60)).until(() -> stack.administer("GET", path).path("read").asLong() > 0);
        return path;
    }

    private static JsonNode built(String rebuild) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> stack.administer("GET", rebuild),
                view -> view.path("state").asString().equals("BUILT"));
    }

    @Test
    @Order(6)
    void a_start_after_a_killed_launcher_cleans_up_and_reports_it() {
        stack.mustRun();
        register("lungo");
        vote("lungo");

        killTheLauncher();
        var again = stack.up();

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("READY").containsIgnoringCase("earlier run");
        mustShow("lungo", 1);
    }

    /** The event is in the log in PostgreSQL, is relayed, and parks the tool. */
    @Test
    @Order(7)
    void an_event_that_cannot_be_read_is_disregarded_and_its_tool_goes_on() throws SQLException {
        stack.mustRun();
        register("breve");
        vote("breve");
        var position = appendUnreadable("breve");
        await().atMost(Duration.ofSeconds(60)).until(() -> stack.word("disregard").output(), listed -> listed.contains(
                "position %d, VotingClosed.9 of breve, cannot be applied in community-tally".formatted(position)));
        var refused = stack.command("PUT", "/api/tools/breve/vote", stack.newVoter(), "{\"choice\":\"SHIP\"}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(stack.word("verify").exitCode()).isEqualTo(11);

        assertThat(printed("./jurybox disregard %d --reason 'It was cut off.' --data '%s'"
                .formatted(position, stack.data))).contains("DISREGARDED: the event at position " + position);
        vote("breve");
        mustShow("breve", 2);
        await().atMost(Duration.ofSeconds(60)).until(() -> stack.word("verify").exitCode() == 0);
        assertThat(printed("./jurybox verify --deep --data '%s'".formatted(stack.data)))
                .contains("position %d, VotingClosed.9 of breve, is disregarded by OPERATOR ".formatted(position))
                .contains("It was cut off.").contains("SOUND: a second count");
        assertThat(stack.word("disregard", position + " --reason Again.").exitCode()).isEqualTo(11);
    }

    /** Appends what another version may have written, and returns its position. */
    private static long appendUnreadable(String tool) throws SQLException {
        try (var owner = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/jurybox_log".formatted(stack.portBase + 2), "jurybox_log_owner",
                new Secrets(stack.data.resolve("secrets")).logOwnerPassword());
                var statement = owner.prepareStatement(UNREADABLE)) {
            statement.setString(1, tool);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void killStartAtFirstSightOf(String file) {
        var killed = CompletableFuture.supplyAsync(stack::up);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(10))
                .until(() -> Files.exists(stack.data.resolve(file)));
        stack.kill();

        assertThat(killed.join().exitCode()).isEqualTo(7);
    }

    private static String token(String options) {
        var answer = stack.word("token", options, "2>/dev/null");
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer.output().strip();
    }

    private static void register(String tool) {
        var answer = stack.command("POST", "/api/tools", stack.operator(), TOOL.formatted(tool));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static void reviewAsSkeptic(String tool) {
        var answer = stack.command("PUT", "/api/tools/" + tool + "/reviews/SKEPTIC",
                token("--role reviewer --seat SKEPTIC"), """
                        {"score": 40, "recommendation": "SKIP", "text": "It does too much."}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void vote(String tool) {
        var answer = stack.command("PUT", "/api/tools/" + tool + "/vote", stack.newVoter(), "{\"choice\":\"SHIP\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer.body()).get("changed").asBoolean()).isTrue();
    }

    private static void mustShow(String tool, int ships) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                stack.tool(tool).path("community").path("ship").asInt()).isEqualTo(ships));
    }

    private static void killTheLauncher() {
        assertThat(Shell.run("pkill -9 -f 'launcher[.]Launcher " + stack.data + "'").exitCode()).isZero();
    }

    /** The brackets keep the pattern from matching the shell that runs it. */
    private static void killEverythingAtOnce() {
        assertThat(Shell.run("pkill -9 -f '[/]" + stack.data.toString().substring(1) + "'").exitCode()).isZero();
    }
}
