package dev.jurybox.query.rebuild;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * The turns of the readers of one rebuild. While the service answers many requests, one reader works at a time, so that
 * requests find a free processor. Otherwise all work at once.
 */
final class ReaderTurns {

    private final Semaphore turn = new Semaphore(1, true);
    private final BooleanSupplier isBusy;

    /** @param isBusy whether the service answers many requests now */
    ReaderTurns(BooleanSupplier isBusy) {
        this.isBusy = isBusy;
    }

    void take(Runnable step) {
        if (!isBusy.getAsBoolean()) {
            step.run();
            return;
        }
        turn.acquireUninterruptibly();
        try {
            step.run();
        } finally {
            turn.release();
        }
    }
}
