package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** One decision's wish to see its history. */
record SourceRequest(EventCriteria criteria, long after, CompletableFuture<History> history)
        implements
            BatchLoop.Request {

    /** The events that match, in order, and the position up to which the log was seen. */
    record History(List<StoredEvent> events, long head) {}

    @Override
    public void fail(RuntimeException why) {
        history.completeExceptionally(why);
    }
}
