package dev.jurybox.eventstore;

import java.time.Instant;
import java.util.UUID;

/** Where the log ends, as one snapshot: the last position, and the last of each partition. */
@SuppressWarnings("ArrayRecordComponent")
public record LogHead(UUID logId, long position, long[] partitions, Instant recordedAt) {}
