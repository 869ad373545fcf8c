package dev.jurybox.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The decided events of one command. Its commit fails if the command conflicts. */
final class CommandAppendTransaction extends PostgresAppendTransaction {

    private final AppendRequest request;
    private final @Nullable AppendOutcome outcome;
    private final Executor answers;

    CommandAppendTransaction(
            BatchingWorker<WriteGroup> appending, AppendRequest request, @Nullable AppendOutcome outcome,
            Executor answers) {
        super(appending, WriteGroup.of(request));
        this.request = request;
        this.outcome = outcome;
        this.answers = answers;
    }

    @Override
    CompletableFuture<Long> completion() {
        return request.appended().thenApplyAsync(appended -> {
            if (outcome != null) outcome.committed(appended);
            return appended.lastPosition();
        }, answers);
    }
}
