package dev.jurybox.query.verdicts;

import dev.jurybox.events.Seat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects a part of the history. A null component does not restrict it.
 *
 * @param from inclusive
 * @param until exclusive
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
