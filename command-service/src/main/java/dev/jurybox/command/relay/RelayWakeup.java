package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Wakes the relay when there are events, and stops it. */
final class RelayWakeup {

    /** Appends of this instance wake the relay; this poll finds the appends of other instances. */
    private static final long POLL_MILLIS = 200;

    private final Semaphore appended = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);

    void wake() {
        if (appended.availablePermits() == 0) appended.release();
    }

    void waitForAppends() throws InterruptedException {
        if (appended.tryAcquire(POLL_MILLIS, MILLISECONDS)) appended.drainPermits();
    }

    /** Only a shutdown cuts this short: appends must not, or a busy log would turn a pause into a storm of attempts. */
    void pause(long millis) throws InterruptedException {
        var _ = stopping.await(millis, MILLISECONDS);
    }

    void stop() {
        stopping.countDown();
        wake();
    }

    boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
