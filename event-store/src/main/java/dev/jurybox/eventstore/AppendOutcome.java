package dev.jurybox.eventstore;

import java.util.Optional;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command. Axon computes a command's result before the commit, so the caller puts an instance into the
 * processing context, the engine fills it in, and the caller reads it once the command is done.
 */
public final class AppendOutcome {

    public static final ResourceKey<AppendOutcome> RESOURCE_KEY = ResourceKey.withLabel("outcome");

    private final String commandId;
    private volatile @Nullable AppendResult appended;
    private volatile @Nullable Throwable failure;
    private volatile long decidedAt;

    public AppendOutcome(String commandId) {
        this.commandId = commandId;
    }

    /** The outcome of one command of a {@link CommandGroup}, which was sourced with all others. */
    public AppendOutcome(String commandId, AppendOutcome ofGroup) {
        this(commandId);
        this.decidedAt = ofGroup.decidedAt;
    }

    public String commandId() {
        return commandId;
    }

    /** Empty if the command changed nothing. */
    public Optional<AppendResult> appended() {
        return Optional.ofNullable(appended);
    }

    /** Why a command of a {@link CommandGroup} was not appended. Of a single command, the unit of work fails instead. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** The head of the log when the command's events were sourced. */
    public long decidedAt() {
        return decidedAt;
    }

    void committed(AppendResult events) {
        appended = events;
    }

    void failed(Throwable why) {
        failure = why;
    }

    void sawLogUpTo(long position) {
        decidedAt = position;
    }
}
