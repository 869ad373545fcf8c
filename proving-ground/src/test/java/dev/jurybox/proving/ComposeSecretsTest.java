package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jurybox.local.secrets.Secrets;
import dev.jurybox.local.token.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compose creates the same secrets as the local stack and protects them equally well. */
class ComposeSecretsTest {

    private static final String MAKE_SECRETS = "bash local/docker/make-secrets.sh '%s'";

    /** Made once. A test that changes or makes secrets has a copy. */
    @TempDir
    private static Path made;

    @BeforeAll
    static void make() {
        makeSecrets(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void compose_and_local_stack_create_the_same_secret_files(String service, @TempDir Path ours) {
        Secrets.in(ours);

        assertThat(files(made.resolve(service))).isEqualTo(files(ours.resolve(service)));
    }

    @Test
    void a_token_signed_with_the_private_key_verifies_with_the_public_key() throws Exception {
        var token = SigningKey.in(made.resolve("operator/people.key")).token(new JWTClaimsSet.Builder().build());
        var key = JWKSet.parse(read(made.resolve("command/jurybox.people.keys"))).getKeys().getFirst().toECKey();

        assertThat(SignedJWT.parse(token).verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void secrets_are_created_once_and_readable_by_their_owner_only(@TempDir Path docker) throws IOException {
        copySecrets(docker);
        var before = contents(docker);
        makeSecrets(docker);

        assertThat(contents(docker)).isEqualTo(before).containsKey("operator/operator-token");
        for (var file : before.keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(docker.resolve(file))))
                    .as(file).isEqualTo("rw-------");
        }
    }

    @Test
    void a_missing_query_service_key_is_restored_from_the_command_service(@TempDir Path docker) throws IOException {
        copySecrets(docker);
        var before = contents(docker);
        Files.delete(docker.resolve("query/jurybox.voters.pseudonym-key"));
        makeSecrets(docker);

        assertThat(contents(docker)).isEqualTo(before);
        assertThat(before.get("query/jurybox.voters.pseudonym-key"))
                .isEqualTo(before.get("command/jurybox.voters.pseudonym-key"));
    }

    @Test
    void a_lost_key_is_reported_instead_of_regenerated(@TempDir Path docker) throws IOException {
        copySecrets(docker);
        Files.delete(docker.resolve("command/jurybox.voters.pseudonym-key"));

        var answer = Shell.run(MAKE_SECRETS.formatted(docker));

        assertThat(answer.exitCode()).isEqualTo(5);
        assertThat(answer.output()).contains("pseudonym-key").contains("restore");
    }

    @Test
    void every_password_the_database_script_reads_is_made() {
        var read = Pattern.compile("\\(password ([a-z-]+)\\)")
                .matcher(read(Shell.REPOSITORY.resolve("local/docker/create-databases.sh")))
                .results().map(found -> found.group(1) + ".password").toList();

        assertThat(read).hasSize(5);
        assertThat(files(made.resolve("postgres"))).containsAll(read).contains("superuser.password");
    }

    @Test
    void broker_and_services_have_matching_passwords_and_keys() {
        assertThat(read(made.resolve("kafka/relay.password")))
                .isEqualTo(read(made.resolve("command/jurybox.kafka.password")));
        assertThat(read(made.resolve("kafka/query.password")))
                .isEqualTo(read(made.resolve("query/jurybox.kafka.password")));
        assertThat(read(made.resolve("query/jurybox.feed.keys")))
                .isEqualTo(read(made.resolve("command/jurybox.relay.keys"))).matches("1:[A-Za-z0-9_-]{43}");
    }

    private static void copySecrets(Path directory) {
        mustSucceed("cp -a '%s/.' '%s'".formatted(made, directory));
    }

    private static void makeSecrets(Path directory) {
        mustSucceed(MAKE_SECRETS.formatted(directory));
    }

    private static void mustSucceed(String command) {
        var answer = Shell.run(command);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
    }

    private static Map<String, String> contents(Path directory) {
        return files(directory).stream().collect(Collectors.toMap(file -> file, file -> read(directory.resolve(file))));
    }

    private static Set<String> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
