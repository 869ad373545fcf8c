package dev.jurybox.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Estimates the time of the database server from its last answer and the time elapsed since. The wall clock of this
 * machine is not used, so a machine with a wrong clock still records events at the right time. Used by a single thread.
 */
final class ServerClock {

    private final LongSupplier nanos;
    private @Nullable Instant answered;
    private long answeredAtNanos;

    /** @param nanos elapsed time on this machine, as of {@link System#nanoTime()} */
    ServerClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Sets the time that the server has just returned. */
    void isAt(Instant serverTime) {
        answered = serverTime;
        answeredAtNanos = nanos.getAsLong();
    }

    /** Null before the first answer of the server. Truncated to microseconds, as the log stores it. */
    @Nullable
    Instant now() {
        return answered == null
                ? null
                : answered.plusNanos(nanos.getAsLong() - answeredAtNanos).truncatedTo(ChronoUnit.MICROS);
    }
}
