package dev.jurybox.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private final Path directory;

    SecretsTest(@TempDir Path parent) {
        this.directory = parent.resolve("secrets");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secrets_are_readable_by_their_owner_only() throws IOException {
        Secrets.in(directory);

        try (var all = Files.walk(directory)) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void existing_secrets_are_not_regenerated() throws IOException {
        Secrets.in(directory);
        var first = contents();

        Secrets.in(directory);

        assertThat(contents()).isEqualTo(first).hasSize(23)
                .allSatisfy((_, text) -> assertThat(text).doesNotContain("\n"));
    }

    @Test
    void the_keys_are_of_32_bytes_and_all_different() throws IOException {
        Secrets.in(directory);

        var made = contents();
        made.keySet().removeIf(
                name -> name.startsWith("query/jurybox.voters.") || name.equals("query/jurybox.operator.token-hash")
                        || name.equals("query/jurybox.feed.keys"));

        assertThat(made.values()).doesNotHaveDuplicates();
        assertThat(Base64.getUrlDecoder().decode(new Secrets(directory).read("command/jurybox.voters.token-key")))
                .hasSize(32);
    }

    @Test
    void the_query_service_gets_every_relay_key_even_after_one_is_added() throws IOException {
        var secrets = Secrets.in(directory);
        assertThat(secrets.read("query/jurybox.feed.keys")).matches("1:[A-Za-z0-9_-]{43}");
        var both = "2:" + "A".repeat(43) + "," + secrets.read("command/jurybox.relay.keys");
        Files.writeString(directory.resolve("command/jurybox.relay.keys"), both);

        assertThat(Secrets.in(directory).read("query/jurybox.feed.keys")).isEqualTo(both);
        assertThat(secrets.read("command/jurybox.relay.keys")).isEqualTo(both);
    }

    @Test
    void an_incomplete_key_pair_is_replaced() throws IOException {
        var secrets = Secrets.in(directory);
        var publicKeys = secrets.read("command/jurybox.people.keys");
        Files.delete(directory.resolve("people.key"));

        assertThat(Secrets.in(directory).read("command/jurybox.people.keys")).isNotEqualTo(publicKeys);
        assertThat(directory.resolve("people.key")).exists();
    }

    @Test
    void services_get_only_the_hash_of_the_operator_token() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("operator-token"), "abc");

        var secrets = Secrets.in(directory);

        assertThat(secrets.read("command/jurybox.operator.token-hash"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator.token-hash", "voters.token-key", "voters.pseudonym-key"})
    void both_services_share_the_operator_hash_and_voter_keys(String name) throws IOException {
        var secrets = Secrets.in(directory);
        var before = secrets.read("command/jurybox." + name);
        Files.delete(directory.resolve("query/jurybox." + name));

        Secrets.in(directory);

        assertThat(secrets.read("command/jurybox." + name)).isEqualTo(before);
        assertThat(secrets.read("query/jurybox." + name)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-key", "pseudonym-key", "collector-key"})
    void a_missing_key_is_reported_with_a_remedy(String key) throws IOException {
        var secrets = Secrets.in(directory);
        secrets.mustHaveTheirKeys();
        Files.delete(directory.resolve("command/jurybox.voters." + key));

        assertThatThrownBy(secrets::mustHaveTheirKeys)
                .isInstanceOfSatisfying(
                        UserError.class, userError -> assertThat(userError.code()).isEqualTo(ExitCode.DATA_UNUSABLE))
                .hasMessageContaining(key + " is missing")
                .hasMessageContaining("restore it");
    }

    @Test
    void a_directory_from_before_collectors_gets_a_collector_key() throws IOException {
        var secrets = Secrets.in(directory);
        Files.delete(directory.resolve("command/jurybox.voters.collector-key"));
        Files.delete(directory.resolve("query/jurybox.log.token"));

        secrets.mustHaveTheirKeys();
        assertThat(Secrets.in(directory).read("command/jurybox.voters.collector-key")).isNotBlank();
    }

    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
            files.forEach(file -> contents.put(directory.relativize(file).toString(), text(file)));
        }
        return contents;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
