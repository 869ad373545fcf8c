package dev.jurybox.query.projection;

/** The last event of a subject that was applied. */
public record LastSubjectEvent(String subject, int partition, long position) {}
