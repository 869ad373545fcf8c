package dev.jurybox.command.relay;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** When the relay goes on, and whether it does. */
final class RelayWakeup {

    /** Appends wake the relay; this is the net below, for those of other instances. */
    private static final long POLL_MILLIS = 200;

    private final Semaphore appended = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);

    void wake() {
        if (appended.availablePermits() == 0) appended.release();
    }

    void waitForAppends() throws InterruptedException {
        if (appended.tryAcquire(POLL_MILLIS, MILLISECONDS)) appended.drainPermits();
    }

    /** Nothing but the end of the service cuts this short: a busy log must not turn one into a storm. */
    void pause(long millis) throws InterruptedException {
        var _ = stopping.await(millis, MILLISECONDS);
    }

    void stop() {
        stopping.countDown();
        wake();
    }

    boolean goesOn() {
        return stopping.getCount() > 0;
    }
}
