package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.DiffView;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A snapshot of all tables: a read-only transaction at repeatable read, which stays open for as long as it is read. */
public final class DatabaseSnapshot implements AutoCloseable {

    private static final int FETCH_ROWS = 5_000;
    private static final int ANSWER_MILLIS = 5_000;

    private final Connection connection;
    private final JdbcTemplate rows;

    private DatabaseSnapshot(Connection connection) {
        this.connection = connection;
        rows = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        rows.setFetchSize(FETCH_ROWS);
    }

    public static DatabaseSnapshot open(DataSource database) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        return new DatabaseSnapshot(connection);
    }

    /**
     * Takes the snapshot now. Rows are read in the order of an index, because a sort returns its first row only after
     * it has read all rows.
     */
    public void take() {
        rows.execute("set local enable_sort = off");
        rows.execute("set local timezone = 'UTC'");
        rows.queryForObject("select 1", Integer.class);
    }

    public String digest(List<String> tables, int generation) {
        var digest = new Digest(rows, generation);
        tables.forEach(digest::add);
        return digest.toString();
    }

    /** Returns a client whose statements have to end by that instant, all of them together. */
    JdbcClient until(Instant deadline) {
        var millis = Math.max(1, Math.toIntExact(Duration.between(Instant.now(), deadline).toMillis()));
        rows.execute("set local statement_timeout = " + millis);
        rows.execute((ConnectionCallback<@Nullable Void>) open -> {
            open.setNetworkTimeout(Runnable::run, millis + ANSWER_MILLIS);
            return null;
        });
        return JdbcClient.create(rows);
    }

    /** The rows of a table, as they are compared. */
    DiffView rows(String table) {
        return TableColumns.of(table, rows).rows(table);
    }

    public List<Long> readTo(String projection, int generation) {
        return rows.query("""
                select position
                  from checkpoint
                 where projection = ?
                   and generation = ?
                 order by partition""", (row, _) -> row.getLong("position"), projection, generation);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
