package dev.jurybox.query.ranking;

/** The log in stretches of as many positions: what stood when one began is looked up, and what came since is read. */
final class Chapter {

    static final int POSITIONS = 10_000;

    private Chapter() {}

    static long of(long position) {
        return (position - 1) / POSITIONS;
    }

    /** The last position before it. */
    static long before(long chapter) {
        return chapter * POSITIONS;
    }
}
