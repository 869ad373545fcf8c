package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.RankingInput;

/** A tool as it stands in the row of a board. */
record LeaderboardEntry(RankingInput standing, String name, String category) {}
