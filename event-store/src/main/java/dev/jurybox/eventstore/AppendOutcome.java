package dev.jurybox.eventstore;

import java.util.Optional;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command. Axon computes a command's result before the commit, so put one of these into the
 * processing context and read it once the command is done: the engine fills it in.
 */
public final class AppendOutcome {

    public static final ResourceKey<AppendOutcome> RESOURCE_KEY = ResourceKey.withLabel("outcome");

    private final String commandId;
    private volatile @Nullable AppendResult appended;
    private volatile long decidedAt;

    public AppendOutcome(String commandId) {
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }

    /** Empty when the command changed nothing. */
    public Optional<AppendResult> appended() {
        return Optional.ofNullable(appended);
    }

    /** The position the decision had seen the log up to. */
    public long decidedAt() {
        return decidedAt;
    }

    void committed(AppendResult events) {
        appended = events;
    }

    void sawLogUpTo(long position) {
        decidedAt = position;
    }
}
