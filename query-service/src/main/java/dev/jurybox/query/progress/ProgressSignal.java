package dev.jurybox.query.progress;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets threads wait for a condition, which they check again after every announced change. */
final class ProgressSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();

    /** Returns false if the condition is not met in time, or the thread is interrupted. */
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
