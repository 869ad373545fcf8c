package dev.jurybox.query.progress;

/** The position of an event, and its partition. */
public record PartitionPosition(int partition, long position) {}
