package dev.jurybox.query.projection.store;

/** The last applied event of a subject, by which a reader finds the subjects that changed since a position. */
public record LastSubjectEvent(String subject, int partition, long position) {}
