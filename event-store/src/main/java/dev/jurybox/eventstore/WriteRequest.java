package dev.jurybox.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to write to the log. Requests are processed in the order of submission. */
sealed interface WriteRequest permits AppendRequest, SettleRequest {

    long submittedAt();

    /** The key of the command that this request settles, if it has one. */
    @Nullable
    CommandKey name();

    /** The queries that must match no event after {@link #after}. */
    default List<TagQuery> unlessAny() {
        return List.of();
    }

    default long after() {
        return Long.MAX_VALUE;
    }

    /** Completes the request with the receipt of a command that had been settled before. */
    void settledBefore(CommandReceipt receipt);

    void fail(Throwable why);
}
