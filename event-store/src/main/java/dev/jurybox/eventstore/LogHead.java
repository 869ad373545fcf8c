package dev.jurybox.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where the log ends, as one snapshot: the last position, and the last of each partition. */
@SuppressWarnings("ArrayRecordComponent")
public record LogHead(UUID logId, long position, long[] partitions, Instant recordedAt) {

    /** The same place at a later time, or at the same time if this one is later: it never falls. */
    LogHead asOf(Instant now) {
        var micros = now.truncatedTo(ChronoUnit.MICROS);
        return micros.isAfter(recordedAt) ? new LogHead(logId, position, partitions, micros) : this;
    }
}
