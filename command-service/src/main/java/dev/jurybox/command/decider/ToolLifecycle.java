package dev.jurybox.command.decider;

import static dev.jurybox.command.decider.CommandRejected.Reason.TOOL_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.UNKNOWN_TOOL;
import static dev.jurybox.command.decider.CommandRejected.Reason.VOTING_CLOSED;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;

/** The lifecycle of a tool. All decisions about tools check here what is allowed. Retiring keeps the voting's state. */
public record ToolLifecycle(boolean registered, boolean retired, boolean open) {

    public static final ToolLifecycle UNKNOWN = new ToolLifecycle(false, false, false);

    public ToolLifecycle with(JuryboxEvent event) {
        return switch (event) {
            case ToolRegistered _ -> new ToolLifecycle(true, false, true);
            case ToolRetired _ -> new ToolLifecycle(registered, true, open);
            case ToolReinstated _ -> new ToolLifecycle(registered, false, open);
            case VotingOpened _ -> new ToolLifecycle(registered, retired, true);
            case VotingClosed _ -> new ToolLifecycle(registered, retired, false);
            case ToolRevised _,PanelEvent _,CommunityEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> this;
        };
    }

    public void mustExist(ToolId tool) {
        if (!registered) throw new CommandRejected(UNKNOWN_TOOL, "No tool is registered as " + tool + ".");
    }

    public void mustBeActive(ToolId tool) {
        mustExist(tool);
        if (retired) throw new CommandRejected(TOOL_RETIRED, "The tool " + tool + " was retired.");
    }

    public void mustTakeVotes(ToolId tool) {
        mustBeActive(tool);
        if (!open) throw new CommandRejected(VOTING_CLOSED, "Voting on " + tool + " is closed.");
    }
}
