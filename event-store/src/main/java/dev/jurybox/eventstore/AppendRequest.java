package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.jspecify.annotations.Nullable;

/** The events of one command. */
record AppendRequest(
        ConsistencyMarker marker, List<TagQuery> unlessAny, List<NewEvent> events, @Nullable CommandKey name,
        long submittedAt, CompletableFuture<AppendResult> appended) implements WriteRequest {

    static AppendRequest of(
            ConsistencyMarker marker, List<TagQuery> unlessAny, List<NewEvent> events, @Nullable CommandKey name) {
        return new AppendRequest(marker, unlessAny, events, name, System.nanoTime(), new CompletableFuture<>());
    }

    @Override
    public long after() {
        return unlessAny.isEmpty() ? Long.MAX_VALUE : Math.max(0, GlobalIndexConsistencyMarker.position(marker));
    }

    void conflict() {
        fail(AppendEventsTransactionRejectedException.conflictingEventsDetected(marker));
    }

    @Override
    public void settledBefore(CommandReceipt receipt) {
        fail(new EventLogException.AlreadySettled(receipt));
    }

    @Override
    public void fail(Throwable why) {
        appended.completeExceptionally(why);
    }
}
