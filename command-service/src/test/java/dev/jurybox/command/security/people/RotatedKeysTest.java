package dev.jurybox.command.security.people;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import dev.jurybox.local.token.KeyPairFiles;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** The key of the local command is replaced while tokens signed with it are still valid. */
class RotatedKeysTest {

    @TempDir
    private Path directory;

    private KeyPairFiles keys;

    @BeforeEach
    void make() {
        keys = new KeyPairFiles(directory.resolve("people.key"), directory.resolve("jurybox.people.keys"));
        keys.makeIfMissing();
    }

    @Test
    void tokens_of_the_previous_key_are_accepted_until_the_next_rotation() throws Exception {
        var first = token();
        keys.rotate();
        var second = token();

        assertThat(name(first)).isEqualTo("ada");
        assertThat(name(second)).isEqualTo("ada");

        keys.rotate();

        assertThat(name(second)).isEqualTo("ada");
        assertThatThrownBy(() -> name(first)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_token_carries_the_id_of_its_key() throws Exception {
        var first = SignedJWT.parse(token()).getHeader().getKeyID();
        keys.rotate();

        assertThat(first).isNotBlank();
        assertThat(SignedJWT.parse(token()).getHeader().getKeyID()).isNotBlank().isNotEqualTo(first);
    }

    /** Earlier versions and docker compose write keys without a name. */
    @Test
    void keys_without_a_key_id_can_be_rotated() throws Exception {
        var unnamed = Files.readString(keys.publicKeys()).replaceAll("\"kid\":\"[^\"]*\",?", "");
        Files.writeString(keys.publicKeys(), unnamed);
        var first = token();
        assertThat(SignedJWT.parse(first).getHeader().getKeyID()).isNull();

        keys.rotate();

        assertThat(name(first)).isEqualTo("ada");
        assertThat(name(token())).isEqualTo("ada");
    }

    /**
     * The rotation ended after the public keys were written: tokens that the old key signs from then on are still
     * accepted.
     */
    @Test
    void an_interrupted_rotation_leaves_the_old_key_valid() throws Exception {
        var old = Files.readString(keys.privateKey());
        keys.rotate();
        Files.writeString(keys.privateKey(), old);

        assertThat(name(token())).isEqualTo("ada");
    }

    private String token() {
        var now = Instant.now();
        return new PersonToken("ada", new TokenGrant("editor", List.of()), now, now.plus(1, DAYS))
                .signedBy(keys.signingKey());
    }

    /** The subject of the token, as a command service that started now reads it. */
    private String name(String token) throws Exception {
        var properties = new PeopleProperties(null, null, "jurybox", "jurybox", Set.of(SignatureAlgorithm.ES256),
                Files.readString(keys.publicKeys()));
        return new JwtAuthenticator(properties).callerOf(token).subject();
    }
}
