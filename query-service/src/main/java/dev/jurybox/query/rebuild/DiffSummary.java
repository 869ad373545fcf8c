package dev.jurybox.query.rebuild;

/**
 * How much a generation differs from the live one.
 *
 * @param digest the SHA-256 of the diff, by which it is accepted
 * @param empty whether they are equal
 * @param added how many rows of all tables only the new generation has
 * @param removed how many rows only the live generation has
 * @param changed how many rows differ that both have
 */
public record DiffSummary(String digest, boolean empty, long added, long removed, long changed) {}
