package dev.jurybox.local.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits that always end. */
public final class BoundedWait {

    private static final long LOOK_AGAIN_MILLIS = 10;

    private BoundedWait() {}

    /** An interrupted thread pauses for a shorter time. */
    public static void pause(Duration pause) {
        LockSupport.parkNanos(pause.toNanos());
    }

    /** Returns whether the condition became true in time. An interrupted thread stops waiting. */
    public static boolean until(BooleanSupplier condition, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) return false;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
        }
        return true;
    }
}
