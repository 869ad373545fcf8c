package dev.jurybox.query.verdicts;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.RawEvent;

/** Describes an event in a sentence for the public. A vote is only mentioned, without its voter or choice. */
final class EventSummary {

    private static final EventCodec CODEC = new EventCodec();

    private EventSummary() {}

    /** An event that cannot be read parks its subject in the projections; later events can still be described. */
    static String of(RawEvent event) {
        try {
            return of(CODEC.decode(event.type(), event.payload()));
        } catch (RuntimeException _) {
            return "This event cannot be read.";
        }
    }

    private static String of(JuryboxEvent event) {
        return switch (event) {
            case ReviewSubmitted e -> "%s says %s.".formatted(e.seat(), word(e.review()));
            case ReviewRevised e -> "%s said %s, and says %s.".formatted(e.seat(), word(e.before()), word(e.after()));
            case ReviewWithdrawn e -> "%s said %s, and takes it back.".formatted(e.seat(), word(e.review()));
            case PanelVerdictChanged e -> "The panel went from %s to %s%s.".formatted(word(e.from()), word(e.to()),
                    e.cause() == Cause.RULES ? " by version %d of the rules".formatted(e.rulesVersion()) : "");
            case CommunityVoteCast _ -> "A vote was cast.";
            case CommunityVoteChanged _ -> "A vote was changed.";
            case CommunityVoteRetracted _ -> "A vote was retracted.";
            case CatalogEvent _ -> "The catalogue was edited.";
            case VotingEvent _ -> "Voting was opened or closed.";
            case ComparisonEvent _ -> "A comparison was edited.";
            case RulesAdopted e -> "Version %d of the rules was adopted: “%s”".formatted(e.version(), e.reason());
            case RulesDrafted _ -> "Rules were drafted.";
            case EventDisregarded e -> "The event at position %d, which cannot be read, was disregarded."
                    .formatted(e.position());
        };
    }

    private static String word(Review review) {
        return "%s with %d".formatted(review.recommendation(), review.score());
    }

    private static String word(PanelVerdict verdict) {
        return "%s (%d–%d)".formatted(verdict.label(), verdict.ship(), verdict.skip());
    }
}
