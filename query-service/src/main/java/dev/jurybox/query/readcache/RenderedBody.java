package dev.jurybox.query.readcache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The body of a response as bytes, and its ETag. */
@SuppressWarnings("ArrayRecordComponent")
public record RenderedBody(byte[] content, String etag) {

    private static final int ETAG_BYTES = 12;

    public static RenderedBody of(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            var name = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
            return new RenderedBody(content, '"' + name + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
