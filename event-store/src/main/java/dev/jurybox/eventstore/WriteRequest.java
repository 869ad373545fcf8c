package dev.jurybox.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be written, in the order it came. */
sealed interface WriteRequest extends BatchingWorker.Request permits AppendRequest, SettleRequest {

    long submittedAt();

    /** The command it settles, if its sender named it. */
    @Nullable
    CommandKey name();

    /** What must not have happened after the position it decided on. */
    default List<TagQuery> unlessAny() {
        return List.of();
    }

    default long after() {
        return Long.MAX_VALUE;
    }

    /** Its command was settled before. */
    void settledBefore(CommandReceipt receipt);
}
