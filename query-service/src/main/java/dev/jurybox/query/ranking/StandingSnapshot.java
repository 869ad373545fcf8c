package dev.jurybox.query.ranking;

/** How a tool stood when a chapter began in which it was heard of. */
record StandingSnapshot(long chapter, ToolCounts contender) {}
