package dev.jurybox.query.verdicts;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.RawEvent;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to the review of a seat.
 *
 * @param before null if the seat had none
 * @param after null if the review was withdrawn
 * @param reason why it was withdrawn
 */
public record ReviewChange(@Nullable Review before, @Nullable Review after, @Nullable String reason) {

    private static final EventCodec CODEC = new EventCodec();

    /** Null for any other event, and for one that cannot be read. */
    @Nullable
    static ReviewChange of(RawEvent event) {
        try {
            return switch (CODEC.decode(event.type(), event.payload())) {
                case ReviewSubmitted e -> new ReviewChange(null, e.review(), null);
                case ReviewRevised e -> new ReviewChange(e.before(), e.after(), null);
                case ReviewWithdrawn e -> new ReviewChange(e.review(), null, e.reason());
                case PanelVerdictChanged _,CommunityEvent _,CatalogEvent _,VotingEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ ->
                    null;
            };
        } catch (RuntimeException _) {
            return null;
        }
    }
}
