package dev.jurybox.command.community;

import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.ToolLifecycle;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** One voter's ballot on one tool: the choice, when it was cast, and the tool's lifecycle. */
public record Ballot(ToolLifecycle lifecycle, @Nullable Vote vote) {

    static final Ballot BLANK = new Ballot(ToolLifecycle.UNKNOWN, null);

    static final Decider<CastCommunityVote, Ballot> CAST = new Decider<>(CastCommunityVote.class,
            command -> boundary(command.tool(), command.voter()), BLANK, Ballot::evolve, Ballot::decide);
    static final Decider<RetractCommunityVote, Ballot> RETRACT = new Decider<>(
            RetractCommunityVote.class,
            command -> boundary(command.tool(), command.voter()), BLANK, Ballot::evolve, Ballot::decide);

    public static final List<Decider<?, ?>> DECIDERS = List.of(CAST, RETRACT);

    /** The current vote of a ballot. */
    record Vote(Choice choice, Instant castAt) {}

    /** The voter's own votes and the tool's lifecycle, never the votes of other voters. */
    private static EventCriteria boundary(ToolId tool, VoterToken voter) {
        return EventCriteria.either(EventTags.votesOf(tool, voter), EventTags.lifecycleOf(tool));
    }

    List<CommunityEvent> decide(CastCommunityVote command) {
        lifecycle.mustTakeVotes(command.tool());
        if (vote == null) return List.of(new CommunityVoteCast(command.tool(), command.voter(), command.choice()));
        if (vote.choice() == command.choice()) return List.of();
        return List.of(new CommunityVoteChanged(command.tool(), command.voter(), vote.choice(), command.choice(),
                vote.castAt()));
    }

    /** The same vote, with this lifecycle of the tool. */
    Ballot in(ToolLifecycle tool) {
        return new Ballot(tool, vote);
    }

    private List<CommunityEvent> decide(RetractCommunityVote command) {
        lifecycle.mustTakeVotes(command.tool());
        if (vote == null) return List.of();
        return List.of(new CommunityVoteRetracted(command.tool(), command.voter(), vote.choice(), vote.castAt()));
    }

    Ballot evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case CommunityVoteCast e -> new Ballot(lifecycle, new Vote(e.choice(), recordedAt));
            case CommunityVoteChanged e -> new Ballot(lifecycle, new Vote(e.to(), recordedAt));
            case CommunityVoteRetracted _ -> new Ballot(lifecycle, null);
            case CatalogEvent _,VotingEvent _ -> new Ballot(lifecycle.with(event), vote);
            case PanelEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> this;
        };
    }
}
