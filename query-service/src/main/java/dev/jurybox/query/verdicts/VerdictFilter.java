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
public record VerdictFilter(
        @Nullable String tool,
        @Nullable ChangeCause cause,
        @Nullable Seat seat,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Selects the whole history. */
    public static final VerdictFilter NONE = new VerdictFilter(null, null, null, null, null);

    public static VerdictFilter ofTool(String tool) {
        return new VerdictFilter(tool, null, null, null, null);
    }
}
