package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.pagehistory.ComparisonVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pair as it was published last, and the reason if it was unpublished since. */
record PublishedComparison(
        ToolId left, ToolId right, @Nullable String headline, PanelVerdict leftThen, PanelVerdict rightThen,
        Instant publishedAt, @Nullable String withdrawn) {

    static PublishedComparison of(ComparisonVersion version) {
        return new PublishedComparison(version.left(), version.right(), version.headline(), version.leftThen(),
                version.rightThen(), version.publishedAt(), version.withdrawn());
    }

    ComparisonId id() {
        return new ComparisonId(left, right);
    }
}
