package dev.jurybox.command.axon;

import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/** Recognises a decision that others overtook, however many futures it came through. */
final class ConcurrencyConflict {

    private ConcurrencyConflict() {}

    static boolean isIn(Throwable failure) {
        return causeOf(failure) instanceof AppendEventsTransactionRejectedException;
    }

    static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
