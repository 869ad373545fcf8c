package dev.jurybox.local.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

    private static final int TEXT_BYTES_MAX = 16 * 1_024;

    public static SigningKey in(Path file) {
        try {
            return of(Files.readString(file),
                    "%s is no private key: delete it and start the stack, which makes another."
                            .formatted(file));
        } catch (IOException e) {
            throw new Trouble(ExitCode.DATA_UNUSABLE, "%s cannot be read: %s.".formatted(file, reason(e)));
        }
    }

    /** The message of both is the file's name alone. */
    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "its permissions forbid it";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Reads to the end. */
    public static SigningKey from(InputStream input) {
        try {
            return of(new String(input.readNBytes(TEXT_BYTES_MAX), UTF_8),
                    "What came by standard input is no private key: see docker-compose.yml for where it comes from.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SigningKey of(String text, String otherwise) {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text.strip()));
            return new SigningKey(KeyFactory.getInstance("EC").generatePrivate(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new Trouble(ExitCode.DATA_UNUSABLE, otherwise);
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
