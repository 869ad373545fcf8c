package dev.jurybox.query.rebuild;

import org.springframework.transaction.TransactionException;

/** The rebuild was cancelled or paused, or the service stops, so nothing more is written to its generation. */
final class RebuildStoppedException extends TransactionException {

    RebuildStoppedException(String projection, int generation) {
        super("generation %d of %s is not being built any more".formatted(generation, projection));
    }
}
