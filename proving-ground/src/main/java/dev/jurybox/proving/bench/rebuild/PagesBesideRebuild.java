package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.stack.PageReads;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Pages at a constant rate, alone and beside a rebuild, for as long as the rebuild takes. */
record PagesBesideRebuild(LoadResult alone, LoadResult beside) {

    private static final int CLIENTS = 64;
    private static final double PER_SECOND = 200;

    /** @param seconds how long the rebuild takes; a load at a constant rate is measured when it is repeated */
    static PagesBesideRebuild measured(PageReads pages, double seconds, Runnable rebuild) throws IOException {
        var schedule = SendSchedule.constantRate(PER_SECOND, seconds);
        pages.pages(CLIENTS, schedule);
        var alone = pages.pages(CLIENTS, schedule);
        var rebuilding = CompletableFuture.runAsync(rebuild, Thread::startVirtualThread);
        var beside = pages.pages(CLIENTS, schedule);
        rebuilding.join();
        return new PagesBesideRebuild(alone, beside);
    }
}
