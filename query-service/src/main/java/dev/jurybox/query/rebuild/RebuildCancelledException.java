package dev.jurybox.query.rebuild;

import org.springframework.transaction.TransactionException;

/** Nobody wants this generation any more: what was on its way to it is let go. */
final class RebuildCancelledException extends TransactionException {

    RebuildCancelledException(String projection, int generation) {
        super("generation %d of %s is wanted no more".formatted(generation, projection));
    }
}
