package dev.jurybox.query.log;

import java.util.List;
import java.util.UUID;

/** Where the log ends, as one snapshot: its last position, and the last of each partition. */
public record LogHead(UUID logId, long position, List<Long> partitions) {}
