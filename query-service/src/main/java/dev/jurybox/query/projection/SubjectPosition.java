package dev.jurybox.query.projection;

/** The last event of a subject that was applied. */
public record SubjectPosition(String subject, int partition, long position) {}
