package dev.jurybox.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the time of the database server from its last answer and the time since. The wall clock of this machine
 * has no part in it, so a machine whose clock is wrong records events at the right time. Used by one thread.
 */
final class ServerClock {

    private final LongSupplier nanos;
    private @Nullable Instant answered;
    private long answeredAtNanos;

    /** @param nanos what passes on this machine, as by {@link System#nanoTime()} */
    ServerClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** This is the time that the server has just answered. */
    void isAt(Instant serverTime) {
        answered = serverTime;
        answeredAtNanos = nanos.getAsLong();
    }

    /** Null before the first answer. In microseconds, as the log stores it. */
    @Nullable
    Instant now() {
        return answered == null
                ? null
                : answered.plusNanos(nanos.getAsLong() - answeredAtNanos).truncatedTo(ChronoUnit.MICROS);
    }
}
