package dev.jurybox.command.axon;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Retries a command on fresh state after an optimistic concurrency conflict. The command and its id stay the same. */
final class RetryOnConflictCommandBus implements CommandBus {

    private static final int ATTEMPTS_MAX = 8;
    private static final long FIRST_PAUSE_MICROS = 500;

    private final CommandBus delegate;

    RetryOnConflictCommandBus(CommandBus delegate) {
        this.delegate = delegate;
    }

    @Override
    public CompletableFuture<CommandResultMessage> dispatch(
            CommandMessage command, @Nullable ProcessingContext context) {
        return attempt(command, context, 1);
    }

    private CompletableFuture<CommandResultMessage> attempt(
            CommandMessage command, @Nullable ProcessingContext context, int attempt) {
        return delegate.dispatch(command, context).exceptionallyCompose(failure -> {
            if (attempt == ATTEMPTS_MAX || !ConcurrencyConflict.isIn(failure))
                return CompletableFuture.failedFuture(failure);
            return pause(attempt).thenCompose(_ -> attempt(command, context, attempt + 1));
        });
    }

    /**
     * Doubles with each attempt, with jitter, so that commands that conflicted once do not conflict again. The next
     * attempt runs on a virtual thread of its own.
     */
    private static CompletableFuture<Void> pause(int attempt) {
        var longest = FIRST_PAUSE_MICROS << attempt;
        var micros = ThreadLocalRandom.current().nextLong(longest / 2, longest);
        return CompletableFuture.runAsync(() -> {},
                CompletableFuture.delayedExecutor(micros, MICROSECONDS, Thread::startVirtualThread));
    }

    @Override
    public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
        delegate.subscribe(name, handler);
        return this;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(delegate);
        descriptor.describeProperty("attemptsMax", ATTEMPTS_MAX);
    }
}
