package dev.jurybox.local.token;

import static com.nimbusds.jose.JOSEObjectType.JWT;
import static com.nimbusds.jose.JWSAlgorithm.ES256;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
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
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens with ES256.
 *
 * @param id the key with which a verifier is to check the token. Without one it tries all of its keys
 */
public record SigningKey(PrivateKey key, @Nullable String id) {

    private static final int TEXT_BYTES_MAX = 16 * 1_024;

    public static SigningKey in(Path file) {
        try {
            return new SigningKey(privateKey(Files.readString(file),
                    "%s is no private key: delete it and start the stack, which makes another.".formatted(file)), null);
        } catch (IOException e) {
            throw new UserError(ExitCode.DATA_UNUSABLE, "%s cannot be read: %s.".formatted(file, reason(e)));
        }
    }

    /** The message of both exceptions is only the file's name. */
    private static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "its permissions forbid it";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** Reads the input to its end, but at most 16 KiB. */
    public static SigningKey from(InputStream input) {
        try {
            return new SigningKey(privateKey(new String(input.readNBytes(TEXT_BYTES_MAX), UTF_8),
                    "What came by standard input is no private key: see docker-compose.yml for where it comes from."),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivateKey privateKey(String text, String otherwise) {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text.strip()));
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new UserError(ExitCode.DATA_UNUSABLE, otherwise);
        }
    }

    SigningKey named(@Nullable String id) {
        return new SigningKey(key, id);
    }

    /** Whether this public key verifies what the private key signs. */
    boolean belongsTo(JWK publicKey) {
        try {
            return signed(new JWTClaimsSet.Builder().build()).verify(new ECDSAVerifier(publicKey.toECKey()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(JWTClaimsSet claims) {
        return signed(claims).serialize();
    }

    private SignedJWT signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(ES256).type(JWT).keyID(id).build(), claims);
            token.sign(new ECDSASigner(key, Curve.P_256));
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
