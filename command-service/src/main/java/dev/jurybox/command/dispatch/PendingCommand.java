package dev.jurybox.command.dispatch;

import dev.jurybox.command.decider.QueuedCommand;
import dev.jurybox.command.dispatch.CommandDecision.Decided;
import dev.jurybox.command.dispatch.CommandDecision.Failed;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.TimeOrderedIds;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A command that waits to be decided, and its outcome once it is. Its id stays the same at each attempt. */
public final class PendingCommand {

    private final QueuedCommand command;
    private final Actor actor;
    private final @Nullable CommandKey key;
    private final UUID id;
    private final Object sequenceKey;
    private final CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
    private final long since = System.nanoTime();
    private @Nullable PendingCommand follower;
    private int attempts;

    PendingCommand(QueuedCommand command, Actor actor, @Nullable CommandKey key) {
        this.command = command;
        this.actor = actor;
        this.key = key;
        this.id = key == null ? TimeOrderedIds.next() : key.id();
        this.sequenceKey = command.sequenceKey();
    }

    public QueuedCommand command() {
        return command;
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable CommandKey key() {
        return key;
    }

    public UUID id() {
        return id;
    }

    Object sequenceKey() {
        return sequenceKey;
    }

    long nanosUntil(long now) {
        return now - since;
    }

    CompletableFuture<CommandOutcome> outcome() {
        return outcome;
    }

    /** Sets the next command with the same sequence key. */
    void follow(PendingCommand next) {
        follower = next;
    }

    /** Null if no command with the same sequence key has arrived since. */
    @Nullable
    PendingCommand removeFollower() {
        var next = follower;
        follower = null;
        return next;
    }

    /** The receipt of a command with a key may be read from the log next, which must not block the calling thread. */
    void complete(CommandDecision decision) {
        if (key == null) {
            completeHere(decision);
        } else {
            Thread.startVirtualThread(() -> completeHere(decision));
        }
    }

    private void completeHere(CommandDecision decision) {
        switch (decision) {
            case Decided(var decided) -> outcome.complete(decided);
            case Failed(var failure) -> outcome.completeExceptionally(failure);
        }
    }

    /** Whether no attempt has conflicted yet. */
    boolean isNew() {
        return attempts == 0;
    }

    /** Counts an attempt that conflicted. Returns how many did. */
    int conflicted() {
        return ++attempts;
    }
}
