package dev.jurybox.query.rebuild;

import java.util.List;

/**
 * How a generation differs from the live one after both have read the same events: what a promotion would change, or
 * what a what-if answers.
 *
 * @param live the generation that was live; a negative number stands for the events up to the past position of a what-
 *     if as they count by the rules then in force
 * @param digest the digest of the rows of the generation
 * @param liveDigest the digest of the rows of the live generation
 * @param views what differs in the terms of the field, such as places on a board
 * @param tables the tables that differ
 */
public record GenerationDiff(
        String projection, int generation, int live, String digest, String liveDigest,
        List<DiffSection> views, List<DiffSection> tables) {

    static GenerationDiff empty(String projection, int generation, int live, String digest) {
        return new GenerationDiff(projection, generation, live, digest, digest, List.of(), List.of());
    }

    DiffSummary summary(String diffDigest) {
        return new DiffSummary(diffDigest, digest.equals(liveDigest),
                tables.stream().mapToLong(DiffSection::added).sum(),
                tables.stream().mapToLong(DiffSection::removed).sum(),
                tables.stream().mapToLong(DiffSection::changed).sum());
    }
}
