package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Standing;

/** A tool as it stands in the row of a board. */
record LeaderboardEntry(Standing standing, String name, String category) {}
