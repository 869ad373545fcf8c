package dev.jurybox.local.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key pair: the private key stays outside the services, and the command service reads only the public keys. The
 * public keys may include that of the previous pair, so that its tokens are still accepted.
 */
public record KeyPairFiles(Path privateKey, Path publicKeys) {

    /**
     * Makes both keys anew if either is missing, since half a pair is useless. Tokens of the lost key are then
     * rejected.
     */
    public void makeIfMissing() {
        if (!Files.exists(privateKey) || !Files.exists(publicKeys)) make(List.of());
    }

    /** Tokens of the previous key are accepted until the next rotation. */
    public void rotate() {
        make(published().filter(SigningKey.in(privateKey)::belongsTo).map(KeyPairFiles::withId).toList());
    }

    public SigningKey signingKey() {
        var key = SigningKey.in(privateKey);
        return published().filter(key::belongsTo).findFirst().map(own -> key.named(own.getKeyID())).orElse(key);
    }

    /**
     * Writes the public keys first: after a crash between the two, the old private key still has its public key there.
     */
    private void make(List<JWK> before) {
        try {
            var key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256).keyIDFromThumbprint(true).generate();
            var all = Stream.concat(Stream.of((JWK) key.toPublicJWK()), before.stream()).toList();
            DurableFile.write(publicKeys, new JWKSet(all).toString());
            DurableFile.write(privateKey, Base64.getEncoder().encodeToString(key.toPrivateKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<JWK> published() {
        try {
            return JWKSet.parse(Files.readString(publicKeys)).getKeys().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException _) {
            throw new UserError(ExitCode.DATA_UNUSABLE,
                    "%s is no set of keys: delete it and start the stack, which makes another.".formatted(publicKeys));
        }
    }

    /** Keys of earlier versions have no id. */
    private static JWK withId(JWK key) {
        try {
            return key.getKeyID() == null ? new ECKey.Builder(key.toECKey()).keyIDFromThumbprint().build() : key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
