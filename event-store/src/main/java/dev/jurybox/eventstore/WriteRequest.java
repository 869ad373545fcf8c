package dev.jurybox.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be written, in the order it came. */
sealed interface WriteRequest extends BatchLoop.Request permits AppendRequest, SettleRequest {

    long submittedAt();

    /** The command it settles, if its sender named it. */
    @Nullable
    CommandName name();

    /** What must not have happened after the position it decided on. */
    default List<Lookup> unlessAny() {
        return List.of();
    }

    default long after() {
        return Long.MAX_VALUE;
    }

    /** Its command was settled before. */
    void settledBefore(CommandReceipt receipt);
}
