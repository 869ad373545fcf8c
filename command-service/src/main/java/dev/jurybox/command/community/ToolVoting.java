package dev.jurybox.command.community;

import static dev.jurybox.command.decider.CommandRejected.Reason.VOTING_ALREADY_CLOSED;
import static dev.jurybox.command.decider.CommandRejected.Reason.VOTING_ALREADY_OPEN;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.ToolLifecycle;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.time.Instant;
import java.util.List;

/** The voting on one tool, which is open or closed whatever the ballots say. */
public record ToolVoting(ToolLifecycle lifecycle) {

    private static final ToolVoting BLANK = new ToolVoting(ToolLifecycle.UNKNOWN);

    static final Decider<OpenVoting, ToolVoting> OPEN = new Decider<>(OpenVoting.class,
            command -> EventTags.lifecycleOf(command.tool()), BLANK, ToolVoting::evolve, ToolVoting::decide);
    static final Decider<CloseVoting, ToolVoting> CLOSE = new Decider<>(CloseVoting.class,
            command -> EventTags.lifecycleOf(command.tool()), BLANK, ToolVoting::evolve, ToolVoting::decide);

    public static final List<Decider<?, ?>> DECIDERS = List.of(OPEN, CLOSE);

    private List<VotingEvent> decide(OpenVoting command) {
        lifecycle.mustBeActive(command.tool());
        if (lifecycle.open())
            throw new CommandRejected(VOTING_ALREADY_OPEN, "Voting on " + command.tool() + " is open.");
        return List.of(new VotingOpened(command.tool(), command.reason()));
    }

    private List<VotingEvent> decide(CloseVoting command) {
        lifecycle.mustBeActive(command.tool());
        if (!lifecycle.open()) {
            throw new CommandRejected(VOTING_ALREADY_CLOSED, "Voting on " + command.tool() + " is closed already.");
        }
        return List.of(new VotingClosed(command.tool(), command.reason()));
    }

    private ToolVoting evolve(JuryboxEvent event, Instant recordedAt) {
        return new ToolVoting(lifecycle.with(event));
    }
}
