package dev.jurybox.query.comparison;

import dev.jurybox.query.ranking.rules.FlipMargin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of two tools shows. Who leads is reckoned when it is read, and never stored: verdicts move.
 *
 * @param leader null while the scores are equal
 * @param decisive whether the scores differ for certain
 * @param flip what turns their order: SHIP votes for the lower, or SKIP votes for the upper
 * @param retired whether one of the tools is off the boards
 * @param degraded whether something of it cannot be read, and what is told of it stands still
 */
record ComparisonPage(
        String id, @Nullable String headline, Instant publishedAt, SideView left, SideView right,
        @Nullable String leader, boolean decisive, FlipMargin flip, boolean retired,
        boolean degraded) {}
