package dev.jurybox.query.freshness;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Where those wait who want to see something, and look again whenever there is something new. */
final class ProgressSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    /** False if it took too long, or whoever waits is called away. */
    boolean await(BooleanSupplier isSeen, Duration patience) {
        var nanos = patience.toNanos();
        lock.lock();
        try {
            while (!isSeen.getAsBoolean()) {
                if (nanos <= 0) return false;
                nanos = news.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void announce(Runnable change) {
        lock.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
