package dev.jurybox.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The end of the log as one snapshot: the last position overall and the last position in each partition.
 *
 * @param recordedAt when the last event was recorded; the earliest possible time if the log is empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record LogHead(UUID logId, long position, long[] partitions, Instant recordedAt) {

    LogPoint point() {
        return new LogPoint(position, recordedAt);
    }

    /** The time of the next event: now, but later than the last event even if the server's clock was set back. */
    Instant nextInstant(Instant now) {
        var next = recordedAt.plus(1, ChronoUnit.MICROS);
        return now.isAfter(next) ? now : next;
    }
}
