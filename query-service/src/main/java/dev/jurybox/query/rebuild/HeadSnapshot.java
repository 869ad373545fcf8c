package dev.jurybox.query.rebuild;

import java.util.List;

/** Where the log ended when a build began: built is what has read every event up to there. */
record HeadSnapshot(long position, List<Long> partitions) {}
