package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.RankingInput;

/** A tool in a row of a board or of a comparison list. */
public record ListedTool(RankingInput standing, String name, String category) {}
