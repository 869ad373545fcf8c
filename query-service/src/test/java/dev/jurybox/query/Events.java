package dev.jurybox.query;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.Entry;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import java.time.Instant;
import java.util.stream.IntStream;

/** Short factory methods for events in tests. */
public final class Events {

    private Events() {}

    public static ToolRegistered registered(String tool) {
        return new ToolRegistered(new ToolId(tool),
                new ToolDetails(tool, "Kitchen", "T", "D", Entry.FREE, "P", null, null));
    }

    public static ToolRegistered registered(String tool, String category) {
        return new ToolRegistered(new ToolId(tool),
                new ToolDetails(tool, category, "T", "D", Entry.FREE, "P", null, null));
    }

    public static ToolRetired retired(String tool) {
        return new ToolRetired(new ToolId(tool), "its time was over");
    }

    public static ToolReinstated reinstated(String tool) {
        return new ToolReinstated(new ToolId(tool));
    }

    public static ReviewSubmitted reviewed(String tool, String seat, int score, Choice recommendation) {
        return new ReviewSubmitted(new ToolId(tool), new Seat(seat), new Review(score, recommendation, "Tried it."));
    }

    public static ComparisonPublished published(String left, String right) {
        return new ComparisonPublished(new ComparisonId(new ToolId(left), new ToolId(right)), "Which one?",
                PanelVerdict.PENDING, PanelVerdict.PENDING);
    }

    public static ComparisonUnpublished unpublished(String left, String right) {
        return new ComparisonUnpublished(new ComparisonId(new ToolId(left), new ToolId(right)), "nobody asked");
    }

    /** Votes of this many voters on a tool, all with the same choice. */
    public static JuryboxEvent[] crowd(String tool, int voters, Choice choice) {
        return IntStream.range(0, voters)
                .mapToObj(n -> cast(tool, choice + "-" + n, choice))
                .toArray(JuryboxEvent[]::new);
    }

    public static CommunityVoteCast cast(String tool, String voter, Choice choice) {
        return new CommunityVoteCast(new ToolId(tool), new VoterToken(voter), choice);
    }

    public static CommunityVoteChanged changed(String tool, String voter, Choice from, Choice to) {
        return new CommunityVoteChanged(new ToolId(tool), new VoterToken(voter), from, to, Instant.EPOCH);
    }

    public static CommunityVoteRetracted retracted(String tool, String voter, Choice choice) {
        return new CommunityVoteRetracted(new ToolId(tool), new VoterToken(voter), choice, Instant.EPOCH);
    }

    public static Review review(int score, Choice recommendation) {
        return new Review(score, recommendation, "Because.");
    }

    public static ReviewSubmitted submitted(String tool, String seat, Review review) {
        return new ReviewSubmitted(new ToolId(tool), new Seat(seat), review);
    }

    public static ReviewRevised revised(String tool, String seat, Review before, Review after) {
        return new ReviewRevised(new ToolId(tool), new Seat(seat), before, after);
    }

    public static ReviewWithdrawn withdrawn(String tool, String seat, Review review) {
        return new ReviewWithdrawn(new ToolId(tool), new Seat(seat), review, "a conflict of interest");
    }

    public static PanelVerdictChanged verdict(
            String tool, PanelVerdict from, PanelVerdict to, Cause cause, String seat) {
        return new PanelVerdictChanged(new ToolId(tool), from, to, cause, new Seat(seat));
    }
}
