package dev.jurybox.local.recount;

/**
 * An event that cannot be read, or that contradicts those before it.
 *
 * @param reason what is wrong with it, as a sentence
 */
public record LogFinding(long position, String type, String subject, String reason) {}
