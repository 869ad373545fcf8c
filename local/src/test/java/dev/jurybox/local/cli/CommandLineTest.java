package dev.jurybox.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void data_is_kept_in_the_repository_unless_told_otherwise() {
        var repository = Path.of("/repository");

        assertThat(CommandLine.read(List.of("up")).data(repository)).isEqualTo(Path.of("/repository/.jurybox"));
        assertThat(CommandLine.read(List.of("up", "--data", "/else/where")).data(repository))
                .isEqualTo(Path.of("/else/where"));
    }

    @Test
    void the_port_base_is_a_number() {
        assertThat(CommandLine.read(List.of("up", "--port-base", "9000")).portBase()).contains(9_000);
    }

    @Test
    void a_rebuild_is_of_a_projection() {
        var commandLine = CommandLine.read(List.of("rebuild", "community-tally", "--promote"));

        assertThat(commandLine.projection()).isEqualTo("community-tally");
        assertThat(commandLine.has("--promote")).isTrue();
        assertThatThrownBy(() -> CommandLine.read(List.of("rebuild")).projection())
                .hasMessage("Say which projection to build again: see ./jurybox rebuild --help.");
    }

    @Test
    void a_token_is_for_a_role_a_name_and_some_days() {
        var commandLine = CommandLine
                .read(List.of("token", "--role", "reviewer", "--seat", "SKEPTIC", "--seat", "BUILDER"));

        assertThat(commandLine.office().seats()).containsExactly("SKEPTIC", "BUILDER");
        assertThat(commandLine.name()).isEqualTo("reviewer");
        assertThat(commandLine.days()).isEqualTo(30);
    }

    @Test
    void a_key_is_a_file_or_comes_by_standard_input() {
        assertThat(CommandLine.read(List.of("token", "--role", "editor", "--key", "people.key")).key())
                .contains("people.key");
        assertThat(CommandLine.read(List.of("token", "--role", "editor", "--key", "-")).key()).contains("-");
    }

    @Test
    void a_token_is_not_for_ever() {
        var commandLine = CommandLine.read(List.of("token", "--role", "editor", "--days", "3651"));

        assertThatThrownBy(commandLine::days).hasMessage("--days is a number from 1 to 3650, not 3651.");
    }

    @ParameterizedTest
    @CsvSource({
        "upp, 'There is no word upp: use up, down, status, token, rebuild, verify or reset.'",
        "up --deatch,             up does not take --deatch: see ./jurybox up --help.",
        "down --demo,             down does not take --demo: see ./jurybox down --help.",
        "rebuild one another,     rebuild does not take another: see ./jurybox rebuild --help.",
        "up --data,               --data needs a value.",
        "up --port-base eighty,   '--port-base is a number from 1024 to 65529, not eighty.'",
        "up --port-base 65530,    '--port-base is a number from 1024 to 65529, not 65530.'"
    })
    void what_makes_no_sense_is_answered_with_a_sentence(String words, String sentence) {
        assertThatThrownBy(() -> CommandLine.read(List.of(words.split(" "))))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage(sentence);
    }
}
