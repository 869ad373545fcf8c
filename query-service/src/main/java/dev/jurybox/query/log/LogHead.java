package dev.jurybox.query.log;

import java.util.List;
import java.util.UUID;

/** The end of the log as one snapshot: its last position, and the last position of each partition. */
public record LogHead(UUID logId, long position, List<Long> partitions) {}
