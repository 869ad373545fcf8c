package dev.jurybox.query.audit;

import dev.jurybox.events.Seat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of the history. What is null does not narrow it.
 *
 * @param from the first moment of it
 * @param until the first moment after it
 */
record VerdictFilter(
        @Nullable String tool,
        @Nullable ChangeCause cause,
        @Nullable Seat seat,
        @Nullable Instant from,
        @Nullable Instant until) {

    static VerdictFilter ofTool(String tool) {
        return new VerdictFilter(tool, null, null, null, null);
    }
}
