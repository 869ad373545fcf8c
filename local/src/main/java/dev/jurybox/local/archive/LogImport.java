package dev.jurybox.local.archive;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.sql.Connection;
import java.sql.SQLException;

/** Imports an archive into an empty log, in one transaction: everything, or nothing. */
public final class LogImport {

    private static final String LOCK_HEAD = """
            select position,
                   cardinality(partitions) as partitions
              from log_head
               for update""";

    private static final String WRITE_HEAD = """
            update log_head
               set log_id = ?,
                   position = ?,
                   partitions = ?,
                   recorded_at = ?""";

    private final Connection connection;
    private final ArchiveReader archive;
    private final ProgressListener progress;
    private final ChainVerifier chain;

    private LogImport(Connection connection, ArchiveReader archive, ProgressListener progress) {
        this.connection = connection;
        this.archive = archive;
        this.progress = progress;
        chain = new ChainVerifier(archive.header());
    }

    /**
     * Begins the transaction and locks the log, which must be empty. Until the log is written, closing the connection
     * ends the import without a trace.
     *
     * @param connection of the role that may append
     */
    public static LogImport begin(Connection connection, ArchiveReader archive, ProgressListener progress)
            throws SQLException {
        connection.setAutoCommit(false);
        var begun = new LogImport(connection, archive, progress);
        begun.lockEmptyLog();
        return begun;
    }

    /** Verifies each event and writes it. Nothing is committed before all of the archive is verified. */
    public void write() throws SQLException {
        try {
            writeAll();
        } catch (SQLException e) {
            if (!isOfRow(e)) throw e;
            throw new InvalidArchiveException("It has a row that the log cannot take: %s.".formatted(sentence(e)));
        }
    }

    /** An invalid value or a violated constraint, and no trouble of PostgreSQL. */
    private static boolean isOfRow(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    /** The failure of a batch has that of the row as its cause, which PostgreSQL explains in further lines. */
    private static String sentence(SQLException failure) {
        var ofRow = failure.getCause() instanceof SQLException cause ? cause : failure;
        return String.valueOf(ofRow.getMessage()).lines().findFirst().orElse("");
    }

    private void writeAll() throws SQLException {
        try (var rows = new LogRows(connection)) {
            for (var line = archive.next(); line.isPresent(); line = archive.next())
                insert(line.get(), rows);
            chain.mustBeComplete();
            rows.flush();
        }
        writeHead();
        connection.commit();
    }

    private void insert(ArchiveLine line, LogRows rows) throws SQLException {
        switch (line) {
            case ArchivedEvent event -> {
                chain.mustContinue(event);
                rows.insert(event);
                progress.passed(event.position(), archive.header().last());
            }
            case ArchivedReceipt receipt -> rows.insert(receipt);
            case ArchiveHeader _,ArchiveEnd _ -> throw new IllegalArgumentException("not within an archive");
        }
    }

    private void lockEmptyLog() throws SQLException {
        try (var statement = connection.createStatement(); var head = statement.executeQuery(LOCK_HEAD)) {
            head.next();
            if (head.getLong("position") > 0) {
                throw new UserError(ExitCode.DATA_UNUSABLE,
                        "The log has %d events already, and an export is imported into an empty log only."
                                .formatted(head.getLong("position")));
            }
            var partitions = archive.header().partitions().size();
            if (head.getInt("partitions") != partitions) {
                throw new InvalidArchiveException("It has %d partitions, and this log has %d.".formatted(partitions,
                        head.getInt("partitions")));
            }
        }
    }

    private void writeHead() throws SQLException {
        var header = archive.header();
        try (var statement = connection.prepareStatement(WRITE_HEAD)) {
            statement.setObject(1, header.logId());
            statement.setLong(2, header.last());
            statement.setArray(3, connection.createArrayOf("bigint", header.partitions().toArray()));
            statement.setObject(4, EpochMicros.toTime(header.recordedAtMicros()));
            statement.executeUpdate();
        }
    }
}
