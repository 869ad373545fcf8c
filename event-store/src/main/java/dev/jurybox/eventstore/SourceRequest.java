package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** One decision's wish to see its history. */
record SourceRequest(Question question, CompletableFuture<History> history) implements BatchLoop.Request {

    /** What is asked: two requests that ask the same get the same answer. */
    record Question(EventCriteria criteria, long after) {}

    /** The events that match, in order, and the position up to which the log was seen. */
    record History(List<StoredEvent> events, long head) {}

    @Override
    public void fail(Throwable why) {
        history.completeExceptionally(why);
    }
}
