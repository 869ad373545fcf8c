package dev.jurybox.command.axon;

import dev.jurybox.command.dispatch.ConcurrencyConflictException;
import dev.jurybox.command.dispatch.FailureCause;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** Recognises an optimistic concurrency conflict. */
final class ConcurrencyConflict {

    private ConcurrencyConflict() {}

    static Throwable translated(Throwable failure) {
        var cause = FailureCause.of(failure);
        return isIn(cause) ? new ConcurrencyConflictException(cause) : cause;
    }

    static boolean isIn(Throwable failure) {
        return FailureCause.of(failure) instanceof AppendEventsTransactionRejectedException;
    }
}
