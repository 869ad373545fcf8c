package dev.jurybox.command.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.command.Role;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The two tokens that stand for a role and for nobody in particular: known by their hashes. */
@Component
class ServiceTokens {

    private static final Official OPERATOR = Official.theOnly(Role.OPERATOR);
    private static final Official READER = Official.theOnly(Role.READER);

    private final byte[] operatorHash;
    private final byte[] readerHash;

    ServiceTokens(OperatorProperties operator, ReaderProperties reader) {
        operatorHash = HexFormat.of().parseHex(operator.tokenHash());
        readerHash = HexFormat.of().parseHex(reader.tokenHash());
    }

    Optional<Official> verify(String token) {
        var hash = sha256(token);
        if (MessageDigest.isEqual(operatorHash, hash)) return Optional.of(OPERATOR);
        if (MessageDigest.isEqual(readerHash, hash)) return Optional.of(READER);
        return Optional.empty();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
