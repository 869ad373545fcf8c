package dev.jurybox.proving.bench.rebuild;

import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.stack.PageReads;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Pages at a constant rate, alone and beside a rebuild. */
record PagesBesideRebuild(LoadResult alone, LoadResult beside) {

    private static final int CLIENTS = 64;
    private static final SendSchedule SCHEDULE = SendSchedule.constantRate(200, 5);

    /** @param rebuild is run again and again until all pages are answered */
    static PagesBesideRebuild measured(PageReads pages, Runnable rebuild) throws IOException {
        pages.pages(CLIENTS, SCHEDULE);
        var alone = pages.pages(CLIENTS, SCHEDULE);
        var over = new AtomicBoolean();
        var rebuilding = CompletableFuture.runAsync(() -> {
            while (!over.get())
                rebuild.run();
        }, Thread::startVirtualThread);
        try {
            return new PagesBesideRebuild(alone, pages.pages(CLIENTS, SCHEDULE));
        } finally {
            over.set(true);
            rebuilding.join();
        }
    }
}
