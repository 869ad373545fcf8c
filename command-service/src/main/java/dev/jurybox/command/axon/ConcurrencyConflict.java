package dev.jurybox.command.axon;

import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** Recognises an optimistic concurrency conflict, also if wrapped in a {@link CompletionException}. */
final class ConcurrencyConflict {

    private ConcurrencyConflict() {}

    static boolean isIn(Throwable failure) {
        return causeOf(failure) instanceof AppendEventsTransactionRejectedException;
    }

    static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
