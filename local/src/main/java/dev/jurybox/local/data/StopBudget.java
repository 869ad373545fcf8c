package dev.jurybox.local.data;

import java.time.Duration;
import java.util.Collection;

/** Divides the time that stopping a stack may take among its parts: what one part does not need, the next may use. */
final class StopBudget {

    private final long endNanos;

    StopBudget(Duration total) {
        endNanos = System.nanoTime() + total.toNanos();
    }

    /** What is left, but for what is kept for the parts that stop later; never less than a part's own share. */
    Duration of(StackPart part, Collection<StackPart> later) {
        var left = Duration.ofNanos(endNanos - System.nanoTime());
        for (var each : later)
            left = left.minus(share(each));
        return left.compareTo(share(part)) > 0 ? left : share(part);
    }

    private static Duration share(StackPart part) {
        return switch (part) {
            case QUERY, COMMAND -> Duration.ofSeconds(3);
            case KAFKA, POSTGRES -> Duration.ofSeconds(2);
        };
    }
}
