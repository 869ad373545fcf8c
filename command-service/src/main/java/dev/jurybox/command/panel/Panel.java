package dev.jurybox.command.panel;

import static dev.jurybox.command.decider.CommandRejected.Reason.SEAT_EMPTY;
import static dev.jurybox.command.decider.CommandRejected.Reason.SEAT_FILLED;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.RevisionCheck;
import dev.jurybox.command.decider.RulesInForce;
import dev.jurybox.command.decider.ToolLifecycle;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** One tool's panel: the review in each seat, and so the verdict by the rules in force. */
public record Panel(ToolLifecycle lifecycle, PanelSeats seats, RulesInForce rules) {

    private static final Panel BLANK = new Panel(ToolLifecycle.UNKNOWN, new PanelSeats(Map.of()),
            RulesInForce.INITIAL);

    static final Decider<SubmitReview, Panel> SUBMIT = Decider.edit(
            SubmitReview.class, command -> boundary(command.tool()), BLANK, Panel::evolve, Panel::decide,
            (panel, command) -> panel.seats.of(command.seat()).revision());
    static final Decider<ReviseReview, Panel> REVISE = Decider.edit(
            ReviseReview.class, command -> boundary(command.tool()), BLANK, Panel::evolve, Panel::decide,
            (panel, command) -> panel.seats.of(command.seat()).revision());
    static final Decider<WithdrawReview, Panel> WITHDRAW = new Decider<>(
            WithdrawReview.class, command -> boundary(command.tool()), BLANK, Panel::evolve, Panel::decide);

    public static final List<Decider<?, ?>> DECIDERS = List.of(SUBMIT, REVISE, WITHDRAW);

    /** All seats and not just one, and which count: the verdict that is appended beside a review depends on them. */
    private static EventCriteria boundary(ToolId tool) {
        return EventCriteria.either(EventTags.reviewsOf(tool), EventTags.lifecycleOf(tool), EventTags.adoptions());
    }

    private List<PanelEvent> decide(SubmitReview command) {
        lifecycle.mustBeActive(command.tool());
        if (seats.of(command.seat()).review() != null) {
            throw new CommandRejected(SEAT_FILLED, "%s has reviewed %s already: revise that review."
                    .formatted(command.seat(), command.tool()));
        }
        return withVerdict(new ReviewSubmitted(command.tool(), command.seat(), command.review()), Cause.REVIEW);
    }

    private List<PanelEvent> decide(ReviseReview command) {
        var before = reviewIn(command.tool(), command.seat());
        RevisionCheck.mustBe(command.expectedRevision(), seats.of(command.seat()).revision());
        if (before.equals(command.review())) return List.of();
        return withVerdict(
                new ReviewRevised(command.tool(), command.seat(), before, command.review()), Cause.REVISION);
    }

    private List<PanelEvent> decide(WithdrawReview command) {
        var before = reviewIn(command.tool(), command.seat());
        return withVerdict(
                new ReviewWithdrawn(command.tool(), command.seat(), before, command.reason()), Cause.WITHDRAWAL);
    }

    private Review reviewIn(ToolId tool, Seat seat) {
        lifecycle.mustExist(tool);
        var review = seats.of(seat).review();
        if (review == null) throw new CommandRejected(SEAT_EMPTY, "%s has no review of %s.".formatted(seat, tool));
        return review;
    }

    private List<PanelEvent> withVerdict(ReviewEvent event, Cause cause) {
        var from = seats.verdict(rules.rules());
        var to = seats.with(event).verdict(rules.rules());
        return from.equals(to)
                ? List.of(event)
                : List.of(event, PanelVerdictChanged.byReview(event, from, to, cause, rules.adoptedVersion()));
    }

    private Panel evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case PanelEvent e -> new Panel(lifecycle, seats.with(e), rules);
            case CatalogEvent _,VotingEvent _ -> new Panel(lifecycle.with(event), seats, rules);
            case RuleEvent _ -> new Panel(lifecycle, seats, rules.with(event));
            case CommunityEvent _,ComparisonEvent _,DisregardEvent _ -> this;
        };
    }
}
