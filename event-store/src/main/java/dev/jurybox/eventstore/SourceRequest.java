package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One decision's wish to see what any of its lookups finds after a position. */
record SourceRequest(List<TagQuery> lookups, long after, CompletableFuture<History> history)
        implements
            BatchingWorker.Request {

    SourceRequest(List<TagQuery> lookups, long after) {
        this(lookups, after, new CompletableFuture<>());
    }

    /** The events that match, in order, and the position up to which the log was seen. */
    record History(List<SourcedEvent> events, long head) {}

    @Override
    public void fail(Throwable why) {
        history.completeExceptionally(why);
    }
}
