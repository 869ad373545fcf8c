package dev.jurybox.command;

import static dev.jurybox.command.Refused.Reason.TOOL_RETIRED;
import static dev.jurybox.command.Refused.Reason.UNKNOWN_TOOL;
import static dev.jurybox.command.Refused.Reason.VOTING_CLOSED;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;

/** How a tool stands. Whoever decides about one asks here what may be done. Retiring keeps the state of its voting. */
public record Lifecycle(boolean registered, boolean retired, boolean open) {

    public static final Lifecycle UNKNOWN = new Lifecycle(false, false, false);

    public Lifecycle with(JuryboxEvent event) {
        return switch (event) {
            case ToolRegistered _ -> new Lifecycle(true, false, true);
            case ToolRetired _ -> new Lifecycle(registered, true, open);
            case ToolReinstated _ -> new Lifecycle(registered, false, open);
            case VotingOpened _ -> new Lifecycle(registered, retired, true);
            case VotingClosed _ -> new Lifecycle(registered, retired, false);
            case ToolRevised _,PanelEvent _,CommunityEvent _,ComparisonEvent _ -> this;
        };
    }

    public void mustExist(ToolId tool) {
        if (!registered) throw new Refused(UNKNOWN_TOOL, "No tool is registered as " + tool + ".");
    }

    public void mustBeActive(ToolId tool) {
        mustExist(tool);
        if (retired) throw new Refused(TOOL_RETIRED, "The tool " + tool + " was retired.");
    }

    public void mustTakeVotes(ToolId tool) {
        mustBeActive(tool);
        if (!open) throw new Refused(VOTING_CLOSED, "Voting on " + tool + " is closed.");
    }
}
