package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** One command's events, and what must not have happened in the meantime. */
record AppendRequest(
        AppendCondition condition, List<NewEvent> events, long submittedAt, CompletableFuture<Appended> appended)
        implements
            BatchLoop.Request {

    static AppendRequest of(AppendCondition condition, List<NewEvent> events) {
        return new AppendRequest(condition, events, System.nanoTime(), new CompletableFuture<>());
    }

    boolean isConditional() {
        return condition.consistencyMarker() != ConsistencyMarker.INFINITY;
    }

    long after() {
        return Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
    }

    void conflict() {
        appended.completeExceptionally(
                AppendEventsTransactionRejectedException.conflictingEventsDetected(condition.consistencyMarker()));
    }

    @Override
    public void fail(Throwable why) {
        appended.completeExceptionally(why);
    }
}
