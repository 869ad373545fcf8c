package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.progress.CacheDependency;

import dev.jurybox.query.ranking.rules.FlipMargin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of two tools shows. The leader is computed on each read and never stored, since verdicts change.
 *
 * @param leader null while the scores are equal
 * @param decisive whether the intervals of the two scores do not overlap
 * @param flip how many votes reverse their order: SHIP votes for the lower tool, or SKIP votes for the upper
 * @param retired whether one of the tools is retired and so off the boards
 * @param degraded whether the pair or one of its tools is parked in a projection, so that parts of this page no longer
 *     change
 */
public record ComparisonPage(
        String id, @Nullable String headline, Instant publishedAt, SideView left, SideView right,
        @Nullable String leader, boolean decisive, FlipMargin flip, boolean retired,
        boolean degraded) {

    /** What the page depends on: the pair, and both tools. */
    public CacheDependency dependency() {
        var pair = ComparisonId.parse(id).orElseThrow();
        return CacheDependency.on(pair.pair(), pair.left().value(), pair.right().value());
    }
}
