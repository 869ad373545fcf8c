package dev.jurybox.command.community;

import static dev.jurybox.command.Refused.Reason.UNKNOWN_TOOL;

import dev.jurybox.command.Refused;
import dev.jurybox.command.Tags;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventhandling.annotation.Timestamp;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** One voter's ballot on one tool: what it says and since when, and whether there is such a tool. */
@EventSourcedEntity
public record Ballot(boolean toolExists, @Nullable Vote vote) {

    /** A vote as it stands. */
    record Vote(Choice choice, Instant castAt) {}

    @EntityCreator
    static Ballot blank() {
        return new Ballot(false, null);
    }

    /** Its own votes and its tool's lifecycle, never the other voters. */
    @EventCriteriaBuilder
    static EventCriteria boundary(BallotId id) {
        return EventCriteria.either(Tags.votesOf(id.tool(), id.voter()), Tags.lifecycleOf(id.tool()));
    }

    List<CommunityEvent> decide(CastCommunityVote command) {
        if (!toolExists) throw new Refused(UNKNOWN_TOOL, "No tool is registered as " + command.tool() + ".");
        if (vote == null) return List.of(new CommunityVoteCast(command.tool(), command.voter(), command.choice()));
        if (vote.choice() == command.choice()) return List.of();
        return List.of(new CommunityVoteChanged(command.tool(), command.voter(), vote.choice(), command.choice(),
                vote.castAt()));
    }

    @EventSourcingHandler
    Ballot evolve(ToolRegistered event) {
        return new Ballot(true, vote);
    }

    @EventSourcingHandler
    Ballot evolve(CommunityVoteCast event, @Timestamp Instant castAt) {
        return new Ballot(toolExists, new Vote(event.choice(), castAt));
    }

    @EventSourcingHandler
    Ballot evolve(CommunityVoteChanged event, @Timestamp Instant castAt) {
        return new Ballot(toolExists, new Vote(event.to(), castAt));
    }
}
