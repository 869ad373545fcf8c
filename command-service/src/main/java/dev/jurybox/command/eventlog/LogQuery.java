package dev.jurybox.command.eventlog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * The part of the log that a client requests.
 *
 * @param partition the partition whose events are returned; null for all
 * @param after the last position the client has
 * @param through the last position the client wants; null for the head
 * @param limit how many positions a page covers, in all partitions, so that a page costs the same for any partition
 */
record LogQuery(
        @Nullable @PositiveOrZero Integer partition,
        @PositiveOrZero Long after,
        @Nullable @PositiveOrZero Long through,
        @Min(1) @Max(LIMIT_MAX) Integer limit) {

    static final int LIMIT_MAX = 1_000;

    private static final int LIMIT = 500;

    LogQuery(@Nullable Integer partition, @Nullable Long after, @Nullable Long through, @Nullable Integer limit) {
        this.partition = partition;
        this.after = after == null ? 0 : after;
        this.through = through;
        this.limit = limit == null ? LIMIT : limit;
    }

    /** The last position of the page: the lowest of what was requested, the head, and what one page covers. */
    long through(long head) {
        var wanted = through == null ? head : Math.min(through, head);
        return wanted - after > limit ? after + limit : wanted;
    }
}
