package dev.jurybox.query.pagehistory;

import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.ToolId;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a pair shows besides its two tools.
 *
 * @param leftThen the verdict on the left tool when the pair was published
 * @param withdrawn the reason why it is no longer published; null while it is
 */
public record ComparisonVersion(
        ToolId left, ToolId right, @Nullable String headline, PanelVerdict leftThen, PanelVerdict rightThen,
        Instant publishedAt, @Nullable String withdrawn) {

    /** @param before reads what was published before the event */
    static ComparisonVersion after(ComparisonEvent event, Instant recordedAt, Supplier<ComparisonVersion> before) {
        return switch (event) {
            case ComparisonPublished e -> new ComparisonVersion(e.comparison().left(), e.comparison().right(),
                    e.headline(), e.left(), e.right(), recordedAt, null);
            case ComparisonUnpublished e -> before.get().withdrawn(e.reason());
        };
    }

    private ComparisonVersion withdrawn(String reason) {
        return new ComparisonVersion(left, right, headline, leftThen, rightThen, publishedAt, reason);
    }
}
