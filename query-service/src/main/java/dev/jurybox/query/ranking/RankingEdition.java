package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;

/**
 * Identifies the content of all boards and of the lists of comparisons. A cached page is used only if it has not
 * changed.
 *
 * @param version how often rank keys were computed in this generation
 * @param pending the number of tools whose rank keys are still to be recomputed
 * @param rules those by which rank keys are computed
 */
public record RankingEdition(int generation, long version, long pending, int rulesVersion, RuleSet rules) {}
