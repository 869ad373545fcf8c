package dev.jurybox.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The decided events of several commands. Its commit succeeds, and each command's outcome says whether it did. */
final class GroupAppendTransaction extends PostgresAppendTransaction {

    /** Sourcing alone moves the position that a later decision of the unit of work may assume. */
    private static final long NOTHING_ASSUMED = 0;

    record Command(AppendRequest request, AppendOutcome outcome) {}

    private final List<Command> commands;
    private final Executor answers;

    GroupAppendTransaction(BatchingWorker<WriteGroup> appending, List<Command> commands, Executor answers) {
        super(appending, new WriteGroup(commands.stream().map(Command::request).toList()));
        this.commands = commands;
        this.answers = answers;
    }

    @Override
    CompletableFuture<Long> completion() {
        var appended = commands.stream().map(command -> command.request().appended()).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(appended).handleAsync((unused, failure) -> {
            commands.forEach(GroupAppendTransaction::fillIn);
            return NOTHING_ASSUMED;
        }, answers);
    }

    private static void fillIn(Command command) {
        var appended = command.request().appended();
        if (appended.isCompletedExceptionally()) {
            command.outcome().failed(appended.exceptionNow());
        } else {
            command.outcome().committed(appended.resultNow());
        }
    }
}
