package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.token.KeyPairFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The key that signs tokens for editors and all other roles. An attacker that reads it can impersonate any of them, so
 * it must not be written to the source tree, a commit or an image.
 */
class ComposeKeyTest {

    @TempDir
    private Path directory;

    @Test
    void a_token_can_be_signed_with_a_key_from_standard_input() {
        var key = directory.resolve("people.key");
        new KeyPairFiles(key, directory.resolve("people.keys")).makeIfMissing();

        var answer = Shell.run("cat '%s' | ./jurybox token --role editor --key - 2>/dev/null".formatted(key));

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "echo no key", "head -c 100000 /dev/zero"})
    void an_invalid_key_on_standard_input_is_reported(String command) {
        var answer = Shell.run(command + " | ./jurybox token --role editor --key -");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(5);
        assertThat(answer.output()).contains("What came by standard input is no private key");
    }

    @Test
    void the_compose_file_never_writes_the_key_to_a_file() throws IOException {
        assertThat(Files.readString(Shell.REPOSITORY.resolve("docker-compose.yml")))
                .contains("--key -").doesNotContainPattern("people\\.key\\s*>|>\\s*\\S*\\.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitignore", ".dockerignore"})
    void keys_in_the_source_tree_are_ignored_by_git_and_docker(String ignored) throws IOException {
        assertThat(Files.readAllLines(Shell.REPOSITORY.resolve(ignored)))
                .map(line -> line.replaceAll("^/|^\\*\\*/|/$", "")).contains("*.key", "secrets", ".jurybox");
    }
}
