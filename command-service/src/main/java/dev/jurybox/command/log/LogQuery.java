package dev.jurybox.command.log;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of the log somebody asks for.
 *
 * @param partition only that one's events, or all
 * @param after the position they have
 * @param through the last they want, or the head
 * @param limit how many positions are looked at, whosever they are: so a page costs the same in any partition
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

    /** Where the page ends: what was asked for, what there is, and what one page takes, whichever comes first. */
    long through(long head) {
        var wanted = through == null ? head : Math.min(through, head);
        return wanted - after > limit ? after + limit : wanted;
    }
}
