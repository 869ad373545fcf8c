package dev.jurybox.query.http;

import dev.jurybox.http.hashing.ByteJoiner;
import dev.jurybox.http.hashing.HmacSha256;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pagination cursors: the sort key of the last row, signed so that no client can forge one. A cursor is valid only for
 * the list that it came from, with the same filters.
 */
@Component
public class SignedCursors {

    private static final int PROOF_BYTES = 16;
    private static final int LENGTH_MAX = 1_500;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
    };

    private final HmacSha256 key;

    SignedCursors(CursorProperties properties) {
        key = new HmacSha256("jurybox.cursors.key", properties.key());
    }

    /** Identifies a list by everything that distinguishes it from other lists. */
    public static String list(@Nullable String... parts) {
        return JsonMapper.shared().writeValueAsString(parts);
    }

    public String write(String list, List<String> sortKey) {
        var content = JsonMapper.shared().writeValueAsBytes(sortKey);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ByteJoiner.concat(proof(list, content), content));
    }

    public List<String> read(String list, String cursor) {
        try {
            if (cursor.length() > LENGTH_MAX) throw forged();
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < PROOF_BYTES) throw forged();
            var content = Arrays.copyOfRange(bytes, PROOF_BYTES, bytes.length);
            var proof = Arrays.copyOf(bytes, PROOF_BYTES);
            if (!MessageDigest.isEqual(proof, proof(list, content))) throw forged();
            return JsonMapper.shared().readValue(content, TEXTS);
        } catch (IllegalArgumentException _) {
            throw forged();
        }
    }

    private static ProblemException forged() {
        return ProblemException.invalidPage("This cursor was not made here, or for another list.");
    }

    private byte[] proof(String list, byte[] content) {
        return Arrays.copyOf(key.of(ByteJoiner.concat(ByteJoiner.framed(list), content)), PROOF_BYTES);
    }
}
