package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.local.archive.ArchiveReader;
import dev.jurybox.local.archive.LogExport;
import dev.jurybox.local.archive.LogImport;
import dev.jurybox.local.testing.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** The lines of an export, which a test may change before they are imported. */
record ArchivedLog(List<String> lines) {

    private static final List<String> TABLES = List.of("log_head", "event", "event_tag", "receipt");

    static ArchivedLog of(TestLog log) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        export(log, bytes);
        return new ArchivedLog(bytes.toString(UTF_8).lines().toList());
    }

    static void export(TestLog log, OutputStream out) throws SQLException {
        try (var connection = DriverManager.getConnection(log.url, "jurybox_log_read",
                Sandbox.secrets().logReadPassword())) {
            LogExport.write(connection, "keys", out, (_, _) -> {});
        }
    }

    /** The line of an event, changed. */
    ArchivedLog with(long position, UnaryOperator<String> change) {
        return new ArchivedLog(lines.stream()
                .map(line -> line.startsWith("{\"event\":{\"position\":%d,".formatted(position))
                        ? change.apply(line)
                        : line)
                .filter(line -> !line.isEmpty()).toList());
    }

    ArchivedLog withReceipts(UnaryOperator<String> change) {
        return new ArchivedLog(lines.stream()
                .map(line -> line.startsWith("{\"receipt\"") ? change.apply(line) : line)
                .flatMap(String::lines).toList());
    }

    ArchivedLog withFirstLine(UnaryOperator<String> change) {
        var changed = new ArrayList<>(lines);
        changed.set(0, change.apply(lines.getFirst()));
        return new ArchivedLog(changed);
    }

    /** With a last line that fits the others, as if the export had been like this. */
    ArchivedLog sealed() {
        var before = lines.subList(0, lines.size() - 1);
        var sealed = new ArrayList<>(before);
        sealed.add("{\"end\":{\"events\":%d,\"receipts\":%d,\"sha256\":\"%s\"}}".formatted(
                count(before, "{\"event\""), count(before, "{\"receipt\""),
                hex((String.join("\n", before) + "\n").getBytes(UTF_8))));
        return new ArchivedLog(sealed);
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    void importInto(TestLog log) throws SQLException {
        read(new ByteArrayInputStream(bytes()), log);
    }

    static void read(InputStream in, TestLog log) throws SQLException {
        try (var connection = appending(log)) {
            LogImport.begin(connection, ArchiveReader.of(in), (_, _) -> {}).write();
        }
    }

    private static Connection appending(TestLog log) throws SQLException {
        return DriverManager.getConnection(log.url + "?reWriteBatchedInserts=true", "jurybox_log_append",
                TestLog.password());
    }

    /** All rows of all tables of a log, as text. */
    static List<String> rows(TestLog log) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = log.asOwner(); var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var row = statement.executeQuery(
                        "select each.tableoid::regclass || ' ' || each::text from %s each order by 1"
                                .formatted(table))) {
                    while (row.next())
                        rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    private static long count(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).count();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256Hash.digest(bytes));
    }
}
