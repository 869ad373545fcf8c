package dev.jurybox.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A rotation that is stopped at any point must leave a key pair that signs and verifies. Each file is written under a
 * temporary name and then moved to its place.
 */
class KeyPairFilesTest {

    private static final String PRIVATE = "people.key";
    private static final String PUBLIC = "jurybox.people.keys";

    @TempDir
    private Path directory;

    private KeyPairFiles keys;
    private SigningKey before;

    @BeforeEach
    void make() {
        keys = new KeyPairFiles(directory.resolve(PRIVATE), directory.resolve(PUBLIC));
        keys.makeIfMissing();
        before = keys.signingKey();
    }

    /** A directory that is not empty has the file's temporary name, so the rotation fails before it writes the file. */
    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, PRIVATE})
    void a_rotation_that_fails_before_writing_a_file_leaves_a_valid_key(String file) throws Exception {
        var obstacle = Files.createDirectories(directory.resolve(file + ".half/full"));
        assertThatThrownBy(keys::rotate).isInstanceOf(UncheckedIOException.class);

        mustBeAccepted(keys.signingKey());
        mustBeAccepted(before);

        Files.delete(obstacle);
        rotateAndCheck();
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, PRIVATE})
    void a_rotation_that_stops_within_a_file_leaves_a_valid_key(String file) throws Exception {
        Files.writeString(directory.resolve(file + ".half"), "half a k");

        mustBeAccepted(keys.signingKey());
        rotateAndCheck();
    }

    @Test
    void a_completed_rotation_signs_with_a_new_key() throws Exception {
        rotateAndCheck();

        assertThat(keys.signingKey()).isNotEqualTo(before);
    }

    private void rotateAndCheck() throws Exception {
        keys.rotate();
        mustBeAccepted(keys.signingKey());
        mustBeAccepted(before);
    }

    private void mustBeAccepted(SigningKey key) throws Exception {
        assertThat(JWKSet.load(keys.publicKeys().toFile()).getKeys()).anyMatch(key::belongsTo);
    }
}
