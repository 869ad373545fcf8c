package dev.jurybox.query.freshness;

import java.util.Set;

/**
 * A look at how far everything is told.
 *
 * @param changed the subjects whose story went on since the look before
 */
public record Tick(long number, Vector vector, Set<String> changed) {}
