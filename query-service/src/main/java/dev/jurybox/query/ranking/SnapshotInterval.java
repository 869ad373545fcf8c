package dev.jurybox.query.ranking;

/** The log in stretches of as many positions: what stood when one began is looked up, and what came since is read. */
final class SnapshotInterval {

    static final int POSITIONS = 10_000;

    private SnapshotInterval() {}

    static long of(long position) {
        return (position - 1) / POSITIONS;
    }

    /** The last position before it. */
    static long before(long chapter) {
        return chapter * POSITIONS;
    }
}
