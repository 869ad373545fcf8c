package dev.jurybox.query.ranking;

/** The counts of a tool at the beginning of an interval in which it has events. */
record StandingSnapshot(long chapter, ToolCounts contender) {}
