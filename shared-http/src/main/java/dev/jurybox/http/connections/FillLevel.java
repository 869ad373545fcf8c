package dev.jurybox.http.connections;

/**
 * How full a port's connection pool is. Above one half, connections are kept open for a shorter time between requests;
 * from nine tenths on, connections without a request are closed to make room.
 */
record FillLevel(int open, int most) {

    private static final int KEEP_ALIVE_MILLIS_MIN = 1_000;
    private static final double FILLING = 0.5;
    private static final double FULL = 0.9;
    private static final double ROOMY = 0.85;

    boolean isFilling() {
        return most > 0 && open > most * FILLING;
    }

    int keepAliveMillis(int whenRoomy) {
        if (!isFilling() || whenRoomy <= KEEP_ALIVE_MILLIS_MIN) return whenRoomy;
        var left = Math.max(0, (most * FULL - open) / (most * (FULL - FILLING)));
        return KEEP_ALIVE_MILLIS_MIN + (int) (left * (whenRoomy - KEEP_ALIVE_MILLIS_MIN));
    }

    /** How many connections must be closed to make room. */
    int excess() {
        return most > 0 && open >= most * FULL ? (int) Math.ceil(open - most * ROOMY) : 0;
    }
}
