package dev.jurybox.local.launcher;

import dev.jurybox.local.data.StackPart;

import java.time.Duration;
import java.util.Collection;

/** Divides the time for stopping a stack among its parts. A later part may use what earlier parts left. */
final class StopBudget {

    private final long endNanos;

    StopBudget(Duration total) {
        endNanos = System.nanoTime() + total.toNanos();
    }

    /** Returns the remaining time minus the shares of the parts that stop later, but at least this part's own share. */
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
