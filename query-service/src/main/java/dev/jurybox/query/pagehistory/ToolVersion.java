package dev.jurybox.query.pagehistory;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a tool shows besides votes.
 *
 * @param closed the reason why voting is closed; null while it is open
 * @param reviews the current reviews, in the order in which they were written last
 */
public record ToolVersion(ToolDetails details, boolean retired, @Nullable String closed, List<WrittenReview> reviews) {

    /** The review of a seat, and when it was recorded. */
    public record WrittenReview(Seat seat, Review review, Instant recordedAt) {}

    static ToolVersion of(ToolRegistered event) {
        return new ToolVersion(event.details(), false, null, List.of());
    }

    ToolVersion after(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case ToolRegistered e -> of(e);
            case ToolRevised e -> new ToolVersion(details.with(e.changes()), retired, closed, reviews);
            case ToolRetired _ -> new ToolVersion(details, true, closed, reviews);
            case ToolReinstated _ -> new ToolVersion(details, false, closed, reviews);
            case VotingOpened _ -> new ToolVersion(details, retired, null, reviews);
            case VotingClosed e -> new ToolVersion(details, retired, e.reason(), reviews);
            case ReviewSubmitted e -> with(new WrittenReview(e.seat(), e.review(), recordedAt));
            case ReviewRevised e -> with(new WrittenReview(e.seat(), e.after(), recordedAt));
            case ReviewWithdrawn e -> new ToolVersion(details, retired, closed, without(e.seat()).toList());
            case PanelVerdictChanged _,CommunityEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> this;
        };
    }

    private ToolVersion with(WrittenReview review) {
        return new ToolVersion(details, retired, closed,
                Stream.concat(without(review.seat()), Stream.of(review)).toList());
    }

    private Stream<WrittenReview> without(Seat seat) {
        return reviews.stream().filter(each -> !each.seat().equals(seat));
    }
}
