package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request for the events after a position that match any of a decision's lookups. */
record SourceRequest(List<TagQuery> lookups, long after, CompletableFuture<History> history)
        implements
            BatchingWorker.Request {

    SourceRequest(List<TagQuery> lookups, long after) {
        this(lookups, after, new CompletableFuture<>());
    }

    /** The matching events in order, and the head of the log at that time. */
    record History(List<SourcedEvent> events, long head) {}

    @Override
    public void fail(Throwable why) {
        history.completeExceptionally(why);
    }
}
