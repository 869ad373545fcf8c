package dev.jurybox.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting that always ends. */
public final class BoundedWait {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private BoundedWait() {}

    /** Shorter for an interrupted thread. */
    public static void pause(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    /** Whether it became true in time. An interrupted thread waits no longer. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
        }
        return true;
    }
}
