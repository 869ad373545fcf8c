package dev.jurybox.query.rebuild;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A reader that polls a tally and notices if its number of ship votes falls. */
final class RisingCount {

    private final Supplier<String> tally;
    private volatile long last;
    private volatile boolean fell;

    RisingCount(Supplier<String> tally) {
        this.tally = tally;
    }

    void until(CountDownLatch stopped) {
        while (stopped.getCount() > 0) {
            var ships = Long.parseLong(tally.get().split("/")[0]);
            fell |= ships < last;
            last = ships;
        }
    }

    long last() {
        return last;
    }

    boolean fell() {
        return fell;
    }
}
