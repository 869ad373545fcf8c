package dev.jurybox.query.rebuild;

/**
 * When the next events are due at a rate. An event that comes late does not delay those after it, so the rate holds
 * over any length of time. Time in which nothing was read is made up for by a second's events at most.
 */
final class RateSchedule {

    private static final long SECOND = 1_000_000_000;

    /** How many portions a second's events are read in. */
    private static final int PORTIONS = 10;

    private long due;

    RateSchedule(long nanos) {
        due = nanos;
    }

    /** Returns how long the next event has to wait, or 0 if it need not. */
    synchronized long nanosLeft(long nanos) {
        return Math.max(0, due - nanos);
    }

    /** Returns how many events may be read now, which is none if another thread was faster. */
    synchronized int take(int wanted, int rate, long nanos) {
        if (nanosLeft(nanos) > 0) return 0;
        var taken = Math.min(wanted, Math.max(1, rate / PORTIONS));
        due = Math.max(due, nanos - SECOND) + taken * SECOND / rate;
        return taken;
    }
}
