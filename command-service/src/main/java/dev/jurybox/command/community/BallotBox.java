package dev.jurybox.command.community;

import static dev.jurybox.command.Refused.Reason.VOTING_ALREADY_CLOSED;
import static dev.jurybox.command.Refused.Reason.VOTING_ALREADY_OPEN;

import dev.jurybox.command.Decision;
import dev.jurybox.command.Lifecycle;
import dev.jurybox.command.Refused;
import dev.jurybox.command.Tags;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.time.Instant;
import java.util.List;

/** Where all ballots on one tool go: open or closed, whatever they say. */
public record BallotBox(Lifecycle lifecycle) {

    private static final BallotBox BLANK = new BallotBox(Lifecycle.UNKNOWN);

    public static final Decision<OpenVoting, BallotBox> OPEN = new Decision<>(OpenVoting.class,
            command -> Tags.lifecycleOf(command.tool()), BLANK, BallotBox::evolve, BallotBox::decide);
    public static final Decision<CloseVoting, BallotBox> CLOSE = new Decision<>(CloseVoting.class,
            command -> Tags.lifecycleOf(command.tool()), BLANK, BallotBox::evolve, BallotBox::decide);

    private List<VotingEvent> decide(OpenVoting command) {
        lifecycle.mustBeActive(command.tool());
        if (lifecycle.open()) throw new Refused(VOTING_ALREADY_OPEN, "Voting on " + command.tool() + " is open.");
        return List.of(new VotingOpened(command.tool(), command.reason()));
    }

    private List<VotingEvent> decide(CloseVoting command) {
        lifecycle.mustBeActive(command.tool());
        if (!lifecycle.open()) {
            throw new Refused(VOTING_ALREADY_CLOSED, "Voting on " + command.tool() + " is closed already.");
        }
        return List.of(new VotingClosed(command.tool(), command.reason()));
    }

    private BallotBox evolve(JuryboxEvent event, Instant recordedAt) {
        return new BallotBox(lifecycle.with(event));
    }
}
