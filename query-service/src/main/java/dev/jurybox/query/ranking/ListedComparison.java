package dev.jurybox.query.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comparison as it stands in the row of a list. */
record ListedComparison(
        ComparisonCursor place, LeaderboardEntry left, LeaderboardEntry right, @Nullable String headline,
        @Nullable Instant publishedAt,
        @Nullable Long margin, long votes) {}
