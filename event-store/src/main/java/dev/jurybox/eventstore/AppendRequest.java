package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** One command's events, and what must not have happened after the position it decided on. */
record AppendRequest(
        ConsistencyMarker marker, List<Lookup> unlessAny, List<NewEvent> events, long submittedAt,
        CompletableFuture<Appended> appended) implements BatchLoop.Request {

    static AppendRequest of(AppendCondition condition, List<NewEvent> events) {
        var marker = condition.consistencyMarker();
        var unlessAny = marker == ConsistencyMarker.INFINITY ? List.<Lookup>of() : Lookup.of(condition.criteria());
        return new AppendRequest(marker, unlessAny, events, System.nanoTime(), new CompletableFuture<>());
    }

    long after() {
        return unlessAny.isEmpty() ? Long.MAX_VALUE : Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    void conflict() {
        appended.completeExceptionally(AppendEventsTransactionRejectedException.conflictingEventsDetected(marker));
    }

    @Override
    public void fail(Throwable why) {
        appended.completeExceptionally(why);
    }
}
