package dev.jurybox.query.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

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

    private static final String COLUMNS = """
            select quote_ident(a.attname)
              from pg_attribute a
             where a.attrelid = ?::regclass
               and a.attnum > 0
               and not a.attisdropped
               and a.attname <> 'generation'
             order by a.attnum""";

    private static final String KEY = """
            select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
              from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
             where i.indrelid = ?::regclass
               and i.indisprimary
               and a.attname <> 'generation'
             order by array_position(i.indkey::smallint[], a.attnum)""";

    private final JdbcTemplate snapshot;
    private final int generation;
    private final MessageDigest sum = sha256();

    Digest(JdbcTemplate snapshot, int generation) {
        this.snapshot = snapshot;
        this.generation = generation;
    }

    void add(String table) {
        take(table.getBytes(UTF_8));
        var rows = "select row(%s)::text from %s where generation = ? order by %s"
                .formatted(names(COLUMNS, table), table, names(KEY, table));
        snapshot.query(rows, row -> {
            take(row.getString(1).getBytes(UTF_8));
        }, generation);
    }

    private String names(String query, String table) {
        return snapshot.queryForList(query, String.class, table).stream().collect(joining(", "));
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
