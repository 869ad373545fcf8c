package dev.jurybox.query.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comparison as it stands in the row of a list. */
record ListedPair(
        ComparisonPlace place, Placed left, Placed right, @Nullable String headline, @Nullable Instant publishedAt,
        @Nullable Long margin, long votes) {}
