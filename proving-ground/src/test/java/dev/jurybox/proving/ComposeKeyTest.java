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
    void it_comes_by_a_pipe_and_leaves_no_file() {
        var key = directory.resolve("people.key");
        new KeyPairFiles(key, directory.resolve("people.keys")).makeIfMissing();

        var answer = Shell.run("cat '%s' | ./jurybox token --role editor --key - 2>/dev/null".formatted(key));

        assertThat(answer.exitCode()).as(answer.output()).isZero();
        assertThat(answer.output()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "echo no key", "head -c 100000 /dev/zero"})
    void what_is_no_key_is_answered_by_a_sentence(String command) {
        var answer = Shell.run(command + " | ./jurybox token --role editor --key -");

        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(5);
        assertThat(answer.output()).contains("What came by standard input is no private key");
    }

    @Test
    void nothing_tells_anybody_to_write_it_beside_the_sources() throws IOException {
        assertThat(Files.readString(Shell.REPOSITORY.resolve("docker-compose.yml")))
                .contains("--key -").doesNotContainPattern("people\\.key\\s*>|>\\s*\\S*\\.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitignore", ".dockerignore"})
    void should_it_lie_there_it_goes_into_no_commit_and_no_image(String ignored) throws IOException {
        assertThat(Files.readAllLines(Shell.REPOSITORY.resolve(ignored)))
                .map(line -> line.replaceAll("^/|^\\*\\*/|/$", "")).contains("*.key", "secrets", ".jurybox");
    }
}
