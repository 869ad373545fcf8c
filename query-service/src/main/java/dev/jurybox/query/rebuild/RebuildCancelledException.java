package dev.jurybox.query.rebuild;

import org.springframework.transaction.TransactionException;

/** The generation was cancelled, so the transaction that would have written to it is rolled back. */
final class RebuildCancelledException extends TransactionException {

    RebuildCancelledException(String projection, int generation) {
        super("generation %d of %s is wanted no more".formatted(generation, projection));
    }
}
