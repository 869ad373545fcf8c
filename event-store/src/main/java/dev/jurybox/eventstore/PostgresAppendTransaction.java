package dev.jurybox.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Decided events that are not committed. Nothing is written before the commit, so a rollback does nothing. */
abstract sealed class PostgresAppendTransaction implements AppendTransaction<Long>
        permits CommandAppendTransaction, GroupAppendTransaction {

    private final BatchingWorker<WriteGroup> appending;
    private final WriteGroup requests;
    private final AtomicBoolean ended = new AtomicBoolean();

    PostgresAppendTransaction(BatchingWorker<WriteGroup> appending, WriteGroup requests) {
        this.appending = appending;
        this.requests = requests;
    }

    @Override
    public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
        if (ended.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
        }
        appending.submit(requests);
        return completion();
    }

    /** Completes with the position that the next decision may assume, once the outcomes of all commands are filled in. */
    abstract CompletableFuture<Long> completion();

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        ended.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Long position, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(position));
    }
}
