package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every command of the README as printed, with ports and a data directory of the test. */
class ReadmeTest {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

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
    void every_command_in_the_readme_works_as_printed() throws IOException {
        var commands = all(COMMANDS).stream().map(this::here).toList();
        var up = commands.getFirst();
        var vote = commands.get(1);
        var read = commands.get(2);
        var boards = commands.get(3);
        var checks = commands.get(4);
        var register = commands.get(5);
        var down = commands.get(6);

        assertThat(Shell.run(up)).satisfies(answer -> {
            assertThat(answer.exitCode()).as(answer.output()).isZero();
            assertThat(answer.output()).containsPattern("READY in [0-9.]+ s");
        });
        var before = Stack.json(Shell.run(read).output()).path("community").path("ship").asInt();
        assertThat(Shell.run(vote).output()).contains("\"changed\":true");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                Stack.json(Shell.run(read).output()).path("community").path("ship").asInt()).isGreaterThan(before));
        assertThat(Shell.run(boards).output()).contains("\"board\":\"verdict\"", "\"order\":\"closest\"");
        assertThat(Shell.run(checks)).satisfies(answer -> assertThat(answer.exitCode()).as(answer.output()).isZero());
        assertThat(Shell.run(register).output()).contains("\"changed\":true");
        assertThat(Shell.run(down).exitCode()).isZero();
        assertThat(commands).hasSize(7);
    }

    @Test
    void every_link_leads_to_an_existing_file() throws IOException {
        assertThat(all(LINK)).isNotEmpty().allSatisfy(link -> assertThat(Shell.REPOSITORY.resolve(link)).exists());
    }

    @Test
    void continuous_integration_runs_the_documented_test_command() throws IOException {
        assertThat(readme()).contains("`./jurybox test`");
        assertThat(Files.readString(Shell.REPOSITORY.resolve(".ci/run"))).contains("./jurybox test");
    }

    private String here(String command) {
        return command
                .replaceAll("\\./jurybox (up|down|token|verify|rebuild)", "./jurybox $1 --data '" + stack.data + "'")
                .replace(".jurybox/", stack.data + "/")
                .replace(" up ", " up --port-base " + stack.portBase + " ")
                .replace(":8080", ":" + stack.portBase)
                .replace(":8081", ":" + (stack.portBase + 1));
    }

    private static List<String> all(Pattern pattern) throws IOException {
        return pattern.matcher(readme()).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Shell.REPOSITORY.resolve("README.md"));
    }
}
