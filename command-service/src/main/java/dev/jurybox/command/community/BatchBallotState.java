package dev.jurybox.command.community;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.ToolLifecycle;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VoterToken;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Many ballots on many tools. Events are linked as they are read, and sorted by ballot when a command is decided. */
public record BatchBallotState(@Nullable BatchBallotState before, @Nullable JuryboxEvent event, Instant recordedAt) {

    private static final BatchBallotState BLANK = new BatchBallotState(null, null, Instant.EPOCH);

    static final Decider<CastCommunityVotes, BatchBallotState, List<VoteDecision>> CAST = new Decider<>(
            CastCommunityVotes.class, BatchBallotState::boundary, BLANK, BatchBallotState::new,
            (ballots, command) -> ballots.decide(command).stream().flatMap(decision -> decision.events().stream())
                    .toList(),
            (ballots, _, command) -> ballots.decide(command));

    public static final List<Decider<?, ?, ?>> DECIDERS = List.of(CAST);

    private record Id(ToolId tool, VoterToken voter) {}

    private static EventCriteria boundary(CastCommunityVotes command) {
        var criteria = new LinkedHashSet<EventCriteria>();
        for (var vote : command.votes()) {
            criteria.add(EventTags.votesOf(vote.tool(), vote.voter()));
            criteria.add(EventTags.lifecycleOf(vote.tool()));
        }
        return EventCriteria.either(criteria);
    }

    /** Returns the decisions in the order of the votes. */
    private List<VoteDecision> decide(CastCommunityVotes command) {
        var tools = new HashMap<ToolId, ToolLifecycle>();
        var votes = new HashMap<Id, Ballot>();
        for (var event : inOrder())
            event.sortInto(tools, votes);
        return command.votes().stream()
                .map(vote -> decide(vote, votes.getOrDefault(new Id(vote.tool(), vote.voter()), Ballot.BLANK)
                        .in(tools.getOrDefault(vote.tool(), ToolLifecycle.UNKNOWN))))
                .toList();
    }

    private static VoteDecision decide(CastCommunityVote vote, Ballot ballot) {
        try {
            return new VoteDecision(ballot.decide(vote), null);
        } catch (CommandRejected rejected) {
            return new VoteDecision(List.of(), rejected);
        }
    }

    private Iterable<BatchBallotState> inOrder() {
        var inOrder = new ArrayDeque<BatchBallotState>();
        for (var event = this; event.before != null; event = event.before)
            inOrder.addFirst(event);
        return inOrder;
    }

    private void sortInto(Map<ToolId, ToolLifecycle> tools, Map<Id, Ballot> votes) {
        switch (event) {
            case CatalogEvent e -> tools.merge(e.tool(), ToolLifecycle.UNKNOWN.with(e), (known, _) -> known.with(e));
            case VotingEvent e -> tools.merge(e.tool(), ToolLifecycle.UNKNOWN.with(e), (known, _) -> known.with(e));
            case CommunityEvent e -> votes.merge(new Id(e.tool(), e.voter()), Ballot.BLANK.evolve(e, recordedAt),
                    (known, _) -> known.evolve(e, recordedAt));
            case PanelEvent _,ComparisonEvent _ -> {
            }
            case null -> {
            }
        }
    }
}
