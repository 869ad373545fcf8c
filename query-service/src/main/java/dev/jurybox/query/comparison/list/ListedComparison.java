package dev.jurybox.query.comparison.list;

import dev.jurybox.query.ranking.ListedTool;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comparison of a list, as read from the database. */
record ListedComparison(
        ComparisonCursor place, ListedTool left, ListedTool right, @Nullable String headline,
        @Nullable Instant publishedAt,
        @Nullable Long margin, long votes) {}
