package dev.jurybox.proving.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.local.Sandbox;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The yardstick: one 300-byte row a transaction, no index but the identity key, prepared, 64 clients, over JDBC. */
final class RawInserts implements AutoCloseable {

    static final int CLIENTS = 64;
    private static final int ROW_BYTES = 300;

    private final HikariDataSource pool;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    RawInserts() throws SQLException {
        var url = Sandbox.newDatabase("raw", "jurybox_log_owner");
        pool = BenchServer.pool(url, "jurybox_log_owner", Sandbox.secrets().logOwnerPassword(), CLIENTS);
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("create table raw (id bigint generated always as identity primary key, body bytea)");
        }
    }

    Measured run(double seconds) {
        insertFor(seconds / 2);
        return insertFor(seconds);
    }

    private Measured insertFor(double seconds) {
        var end = System.nanoTime() + (long) (seconds * 1e9);
        var begun = System.nanoTime();
        var all = IntStream.range(0, CLIENTS).mapToObj(_ -> clients.submit(() -> client(end))).toList();
        var latencies = all.stream().map(client -> {
            try {
                return client.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }).flatMapToLong(Arrays::stream).toArray();
        return Measured.of(latencies, (System.nanoTime() - begun) / 1e9);
    }

    private long[] client(long end) throws SQLException {
        var latencies = new long[1_000_000];
        var done = 0;
        try (var connection = pool.getConnection(); var insert = prepare(connection)) {
            for (var now = System.nanoTime(); now < end; done++) {
                insert.setBytes(1, new byte[ROW_BYTES]);
                insert.executeUpdate();
                var after = System.nanoTime();
                latencies[done] = after - now;
                now = after;
            }
        }
        return Arrays.copyOf(latencies, done);
    }

    private static PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into raw (body) values (?)");
    }

    @Override
    public void close() {
        clients.shutdown();
        pool.close();
    }
}
