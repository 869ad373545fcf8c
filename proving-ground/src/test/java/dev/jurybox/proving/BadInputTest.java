package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @TempDir
    private Path directory;

    @Test
    void an_unknown_word_is_answered_by_a_sentence_that_names_it() {
        var answer = Shell.run("./jurybox upp");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).contains("upp").contains("help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "reset", "test"})
    void every_word_has_a_help_text(String word) {
        var answer = Shell.run("./jurybox " + word + " --help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output()).contains("./jurybox " + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up --fast", "up --port-base", "up --port-base none", "up --port-base 70000", "down now"})
    void an_option_nobody_knows_is_a_usage_error(String words) {
        var answer = Shell.run("./jurybox " + words + " --data '" + directory.resolve("data") + "'");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(2);
    }

    @Test
    void a_port_in_use_is_named() throws IOException {
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
}
