package dev.jurybox.query.rebuild;

import java.util.List;

/**
 * The cut of a rebuild: the head of the log when the rebuild began. A generation is built once it has read every event
 * up to it.
 */
public record HeadSnapshot(long position, List<Long> partitions) {}
