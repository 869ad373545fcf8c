package dev.jurybox.command.dispatch;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Takes batches of commands. After a batch of several it waits 2 ms for more, because a batch costs about the same for one
 * command as for ten. A single command is taken without delay: one after a batch of one, and one that comes later.
 */
final class BatchGathering {

    static final long GATHER_NANOS = 2_000_000;
    /** With this many commands ready, it does not wait for more. */
    private static final int ENOUGH = 32;

    private final PendingCommands pending;
    private final int batchMax;
    private final Runnable gather;
    private final LongSupplier nanos;
    private boolean lastHadMany;

    BatchGathering(PendingCommands pending, int batchMax) {
        this(pending, batchMax, () -> LockSupport.parkNanos(GATHER_NANOS), System::nanoTime);
    }

    /** @param gather pauses the thread while more commands may arrive */
    BatchGathering(PendingCommands pending, int batchMax, Runnable gather, LongSupplier nanos) {
        this.pending = pending;
        this.batchMax = batchMax;
        this.gather = gather;
        this.nanos = nanos;
    }

    /** Empty if no command is left and no more is accepted. */
    List<PendingCommand> next() {
        var since = nanos.getAsLong();
        while (pending.awaitSome()) {
            if (lastHadMany && nanos.getAsLong() - since < GATHER_NANOS && pending.ready() < ENOUGH) gather.run();
            var batch = pending.take(batchMax);
            lastHadMany = batch.size() > 1;
            if (!batch.isEmpty()) return batch;
        }
        return List.of();
    }
}
