package dev.jurybox.proving;

import static dev.jurybox.proving.Stack.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house as a newcomer meets it, and what it does when parts of it are shot. */
class OneVoteAllTheWayTest {

    private static final String TOOL = """
            {"tool":"espresso","name":"Espresso","category":"Kitchen","tagline":"Short and strong",
             "description":"Brews under pressure.","entry":"PAID","pricing":"from 90 a piece"}""";

    private Stack stack;

    @BeforeEach
    void prepare(@TempDir Path data) {
        stack = new Stack(data.resolve("jurybox"));
    }

    @AfterEach
    void stop() {
        stack.word("down");
    }

    @Test
    void a_vote_survives_down_and_up_and_the_death_of_every_part() {
        stack.mustBeUp();
        register();
        vote();
        mustShow(1);

        assertThat(stack.word("status").exitCode()).isZero();
        assertThat(stack.word("down").exitCode()).isZero();
        assertThat(stack.word("status").exitCode()).isEqualTo(3);
        stack.mustBeUp();
        mustShow(1);
        vote();

        killEverythingAtOnce();
        stack.mustBeUp();
        vote();
        mustShow(3);
    }

    @Test
    void after_its_launcher_was_killed_up_cleans_up_and_says_so() {
        stack.mustBeUp();
        register();
        vote();

        killTheLauncher();
        var again = stack.up();

        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("READY").containsIgnoringCase("earlier run");
        mustShow(1);
    }

    private void register() {
        var answer = stack.command("POST", "/api/tools", stack.operator(), TOOL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private void vote() {
        var answer = stack.command("PUT", "/api/tools/espresso/vote", stack.newVoter(), "{\"choice\":\"SHIP\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer.body()).get("changed").asBoolean()).isTrue();
    }

    private void mustShow(int ships) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                stack.tool("espresso").path("community").path("ship").asInt()).isEqualTo(ships));
    }

    private void killTheLauncher() {
        assertThat(Shell.run("pkill -9 -f 'launcher[.]Launcher " + stack.data + "'").exitCode()).isZero();
    }

    /** The brackets keep the pattern from matching the shell that runs it. */
    private void killEverythingAtOnce() {
        assertThat(Shell.run("pkill -9 -f '[/]" + stack.data.toString().substring(1) + "'").exitCode()).isZero();
    }
}
