package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./jurybox} refuses invalid input with a documented exit code. */
class BadInputTest {

    @TempDir
    private Path directory;

    @Test
    void an_unknown_subcommand_is_reported_by_name() {
        var answer = Shell.run("./jurybox upp");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).contains("upp").contains("help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "token", "reset", "test", "bench", "attack",
        "rebuild", "rules", "disregard", "verify", "jdk"})
    void every_subcommand_has_a_help_text(String word) {
        var answer = Shell.run("./jurybox " + word + " --help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).contains("./jurybox " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --fast", "up --port-base", "up --port-base none", "up --port-base 70000", "down now",
        "verify --deep --seed x", "verify --deep --seed", "verify --seed 1", "rules adopt",
        "rules adopt missing.json --reason r", "disregard 17", "disregard one --reason r"})
    void an_invalid_option_is_a_usage_error(String words) {
        var answer = Shell.run("./jurybox " + words + " --data '" + directory.resolve("data") + "'");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(2);
    }

    @Test
    void a_stack_that_does_not_run_cannot_be_verified() {
        var answer = new Stack(directory.resolve("data")).word("verify", "--deep");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(3);
        assertThat(answer.output()).contains("Nothing is running in").contains("./jurybox up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--module nowhere", "--module", "--only NoSuchTest", "--only NoSuchTest#method", "--only",
        "--module local --only BallotTest"})
    void a_test_that_does_not_exist_is_a_usage_error(String options) {
        var answer = Shell.run("./jurybox test " + options);

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(2);
        assertThat(answer.output()).startsWith("jurybox: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--role boss", "--role reviewer", "--role editor --seat BUILDER",
        "--role reviewer --seat builder", "--role editor --days 0", "--role"})
    void an_invalid_token_request_is_a_usage_error(String options) {
        var answer = Shell.run("./jurybox token --data '" + directory.resolve("data") + "' " + options);

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(2);
    }

    @Test
    void a_token_cannot_be_issued_without_a_data_directory() {
        var answer = new Stack(directory.resolve("data")).word("token", "--role editor");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(5);
        assertThat(answer.output()).contains("no key to sign with").contains("./jurybox up").contains("--data");
    }

    @Test
    void a_port_in_use_is_reported_by_number() throws IOException {
        var stack = new Stack(directory.resolve("data"));
        try (var _ = new ServerSocket(stack.portBase + 1)) {
            var answer = stack.up();

            assertThat(answer.exitCode()).as(answer.output()).isEqualTo(4);
            assertThat(answer.output()).contains(Integer.toString(stack.portBase + 1)).contains("--port-base");
        }
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone() throws IOException {
        var stack = new Stack(directory);
        var letter = Files.writeString(directory.resolve("letter.txt"), "mine");
        var answer = stack.up();

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(5);
        assertThat(stack.word("reset", "--yes").exitCode()).isEqualTo(5);
        assertThat(letter).hasContent("mine");
    }

    @Test
    void a_file_in_place_of_the_data_directory_is_refused() throws IOException {
        var stack = new Stack(Files.writeString(directory.resolve("data"), "not a directory"));

        assertThat(stack.up().exitCode()).isEqualTo(5);
    }

    @Test
    void an_unwritable_directory_is_refused_with_a_message() {
        var answer = new Stack(Path.of("/proc/jurybox")).up();

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(5);
        assertThat(answer.output()).contains("/proc/jurybox cannot be written").contains("--data");
    }

    @Test
    void a_missing_key_is_not_regenerated_if_a_database_exists() throws IOException {
        var stack = new Stack(directory.resolve("data"));
        DataDirectory.opened(stack.data);
        Secrets.in(stack.data.resolve("secrets"));
        Files.createDirectories(stack.data.resolve("postgres/data"));
        Files.delete(stack.data.resolve("secrets/command/jurybox.voters.pseudonym-key"));

        var answer = stack.up();

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(5);
        assertThat(answer.output()).contains("pseudonym-key is missing").contains("restore");
    }

    @Test
    void without_a_recent_jdk_the_required_version_is_reported() throws IOException {
        var script = Files.readString(Shell.REPOSITORY.resolve("jurybox"));
        var demanding = Files.writeString(
                directory.resolve("jurybox"), script.replace("JDK_AT_LEAST=25", "JDK_AT_LEAST=9999"));

        var answer = Shell.run("bash '" + demanding + "' up");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(8);
        assertThat(answer.output()).contains("no JDK 9999").contains("JAVA_HOME");
    }
}
