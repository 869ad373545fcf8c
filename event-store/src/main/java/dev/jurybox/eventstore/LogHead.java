package dev.jurybox.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Where the log ends, as one snapshot: the last position, and the last of each partition.
 *
 * @param recordedAt when the last event was recorded, or the beginning of time if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogHead(UUID logId, long position, long[] partitions, Instant recordedAt) {

    /** When the next event is recorded: now, but always later than the last, though the server's clock was set back. */
    Instant nextInstant(Instant now) {
        var next = recordedAt.plus(1, ChronoUnit.MICROS);
        return now.isAfter(next) ? now : next;
    }
}
