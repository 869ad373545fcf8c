package dev.jurybox.query.freshness;

/** The place of an event in the log. */
public record PartitionPosition(int partition, long position) {}
