package dev.jurybox.proving.bench;

/** The yardstick: one 300-byte row a transaction, no index but the identity key, prepared, 64 clients. */
interface RawInserts extends AutoCloseable {

    int CLIENTS = 64;
    int ROW_BYTES = 300;

    /** What makes the inserts. */
    String by();

    /** Warm from the start: whoever needs a warm-up takes it out of what is measured. */
    LoadResult run(double seconds);

    @Override
    void close();

    /** By pgbench if it is there: its clients cost least. */
    static RawInserts into(RawTable table) {
        return RawByPgbench.isHere() ? new RawByPgbench(table) : new RawByJdbc(table);
    }
}
