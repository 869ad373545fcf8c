package dev.jurybox.query.ranking;

/**
 * Divides the log into intervals of equally many positions. The standings at the beginning of an interval are looked
 * up, and the events since then are replayed.
 */
public final class SnapshotIntervals {

    public static final int POSITIONS = 10_000;

    private SnapshotIntervals() {}

    public static long of(long position) {
        return (position - 1) / POSITIONS;
    }

    /** The last position before an interval. */
    public static long before(long chapter) {
        return chapter * POSITIONS;
    }
}
