package dev.jurybox.query.rebuild;

import java.util.concurrent.TimeUnit;

/** The time that a rate is kept by. */
interface RateClock {

    RateClock SYSTEM = new RateClock() {

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(long nanos) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    };

    /** Differences of these numbers are nanoseconds. */
    long nanos();

    void sleep(long nanos) throws InterruptedException;
}
