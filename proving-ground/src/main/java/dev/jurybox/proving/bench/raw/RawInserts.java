package dev.jurybox.proving.bench.raw;

import dev.jurybox.proving.bench.LoadResult;

/** The yardstick: 64 clients insert one 300-byte row per transaction, prepared, with no index but the identity key. */
public interface RawInserts extends AutoCloseable {

    int CLIENTS = 64;
    int ROW_BYTES = 300;

    /** The name of the program or API that makes the inserts. */
    String by();

    /** Warm from the start: an implementation that needs a warm-up leaves it out of what it measures. */
    LoadResult run(double seconds);

    @Override
    void close();

    /** Uses pgbench if it is installed, because its clients cost least. */
    static RawInserts into(RawTable table) {
        return RawByPgbench.isHere() ? new RawByPgbench(table) : new RawByJdbc(table);
    }
}
