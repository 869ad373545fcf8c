package dev.jurybox.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Decided events that are not committed. Nothing is written before the commit, so a rollback does nothing. */
final class PostgresAppendTransaction implements AppendTransaction<AppendResult> {

    private final AppendRequest request;
    private final BatchingWorker<WriteRequest> appending;
    private final Executor answers;
    private final AtomicBoolean ended = new AtomicBoolean();

    PostgresAppendTransaction(AppendRequest request, BatchingWorker<WriteRequest> appending, Executor answers) {
        this.request = request;
        this.appending = appending;
        this.answers = answers;
    }

    @Override
    public CompletableFuture<AppendResult> commit(@Nullable ProcessingContext context) {
        if (ended.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
        }
        appending.submit(request);
        return request.appended().whenCompleteAsync((appended, failure) -> complete(context, appended), answers);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        ended.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(AppendResult appended,
            @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(appended.lastPosition()));
    }

    private static void complete(@Nullable ProcessingContext context, @Nullable AppendResult appended) {
        var outcome = context == null ? null : context.getResource(AppendOutcome.RESOURCE_KEY);
        if (outcome != null && appended != null) outcome.committed(appended);
    }
}
