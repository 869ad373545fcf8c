package dev.jurybox.query.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * SHA-256 over the rows of a generation: every column except the generation, as text, in the order of the key by code
 * point. Two generations with the same content have the same digest, whichever instance wrote the rows and in whatever
 * order.
 */
final class Digest {

    private final JdbcTemplate snapshot;
    private final int generation;
    private final MessageDigest sum = sha256();

    Digest(JdbcTemplate snapshot, int generation) {
        this.snapshot = snapshot;
        this.generation = generation;
    }

    /** The SHA-256 of a text as UTF-8. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    void add(String table) {
        take(table.getBytes(UTF_8));
        var columns = TableColumns.of(table, snapshot);
        var rows = "select row(%s)::text from %s where generation = ? order by %s"
                .formatted(TableColumns.list(columns.all()), table, TableColumns.list(columns.order()));
        snapshot.query(rows, row -> {
            take(row.getString(1).getBytes(UTF_8));
        }, generation);
    }

    private void take(byte[] line) {
        sum.update(line);
        sum.update((byte) '\n');
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
