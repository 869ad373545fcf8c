package dev.jurybox.local.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs what a token says: ES256. */
public record SigningKey(PrivateKey key) {

    private static final String HEADER = "{\"alg\":\"ES256\",\"typ\":\"JWT\"}";

    public static SigningKey in(Path file) {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(Files.readString(file).strip()));
            return new SigningKey(KeyFactory.getInstance("EC").generatePrivate(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new Trouble(ExitCode.DATA_UNUSABLE,
                    "%s is no private key: delete it and start the stack, which makes another.".formatted(file));
        }
    }

    public String token(String claims) {
        var signed = base64(HEADER.getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
