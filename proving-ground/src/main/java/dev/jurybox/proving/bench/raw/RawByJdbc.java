package dev.jurybox.proving.bench.raw;

import com.zaxxer.hikari.HikariDataSource;
import dev.jurybox.proving.bench.LoadResult;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Raw inserts by JDBC. */
final class RawByJdbc implements RawInserts {

    private final HikariDataSource pool;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    RawByJdbc(RawTable table) {
        pool = BenchServer.pool(table.url(), table.user(), table.password(), CLIENTS);
    }

    @Override
    public String by() {
        return "JDBC";
    }

    @Override
    public LoadResult run(double seconds) {
        insertFor(seconds / 2);
        return insertFor(seconds);
    }

    private LoadResult insertFor(double seconds) {
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
        return LoadResult.of(latencies, (System.nanoTime() - begun) / 1e9);
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
