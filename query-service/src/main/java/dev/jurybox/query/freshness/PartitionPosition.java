package dev.jurybox.query.freshness;

/** The position of an event, and its partition. */
public record PartitionPosition(int partition, long position) {}
