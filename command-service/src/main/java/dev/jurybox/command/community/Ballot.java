package dev.jurybox.command.community;

import static dev.jurybox.command.Refused.Reason.UNKNOWN_TOOL;

import dev.jurybox.command.Decision;
import dev.jurybox.command.Refused;
import dev.jurybox.command.Tags;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** One voter's ballot on one tool: what it says and since when, and whether there is such a tool. */
public record Ballot(boolean toolExists, @Nullable Vote vote) {

    public static final Decision<CastCommunityVote, Ballot> CAST = new Decision<>(
            CastCommunityVote.class, Ballot::boundary, new Ballot(false, null), Ballot::evolve, Ballot::decide);

    /** A vote as it stands. */
    record Vote(Choice choice, Instant castAt) {}

    /** Its own votes and its tool's lifecycle, never the other voters. */
    private static EventCriteria boundary(CastCommunityVote command) {
        return EventCriteria.either(
                Tags.votesOf(command.tool(), command.voter()), Tags.lifecycleOf(command.tool()));
    }

    private List<CommunityEvent> decide(CastCommunityVote command) {
        if (!toolExists) throw new Refused(UNKNOWN_TOOL, "No tool is registered as " + command.tool() + ".");
        if (vote == null) return List.of(new CommunityVoteCast(command.tool(), command.voter(), command.choice()));
        if (vote.choice() == command.choice()) return List.of();
        return List.of(new CommunityVoteChanged(command.tool(), command.voter(), vote.choice(), command.choice(),
                vote.castAt()));
    }

    private Ballot evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case ToolRegistered _ -> new Ballot(true, vote);
            case CommunityVoteCast e -> new Ballot(toolExists, new Vote(e.choice(), recordedAt));
            case CommunityVoteChanged e -> new Ballot(toolExists, new Vote(e.to(), recordedAt));
        };
    }
}
