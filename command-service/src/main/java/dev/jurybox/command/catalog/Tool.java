package dev.jurybox.command.catalog;

import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.NOT_RETIRED;
import static dev.jurybox.command.decider.CommandRejected.Reason.SLUG_TAKEN;
import static java.util.Objects.requireNonNull;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.command.decider.RevisionCheck;
import dev.jurybox.command.decider.ToolLifecycle;
import dev.jurybox.events.CatalogEvent;
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
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slug and its catalogue entry, as decisions see them. */
public record Tool(ToolLifecycle lifecycle, @Nullable ToolDetails details, int revision) {

    private static final Tool BLANK = new Tool(ToolLifecycle.UNKNOWN, null, 0);

    static final Decider<RegisterTool, Tool> REGISTER = Decider.edit(
            RegisterTool.class, command -> EventTags.entryOf(command.tool()), BLANK, Tool::evolve, Tool::decide,
            (tool, _) -> tool.revision);
    static final Decider<ReviseTool, Tool> REVISE = Decider.edit(
            ReviseTool.class, command -> EventTags.entryOf(command.tool()), BLANK, Tool::evolve, Tool::decide,
            (tool, _) -> tool.revision);
    static final Decider<RetireTool, Tool> RETIRE = new Decider<>(
            RetireTool.class, command -> EventTags.entryOf(command.tool()), BLANK, Tool::evolve, Tool::decide);
    static final Decider<ReinstateTool, Tool> REINSTATE = new Decider<>(
            ReinstateTool.class, command -> EventTags.entryOf(command.tool()), BLANK, Tool::evolve, Tool::decide);

    public static final List<Decider<?, ?>> DECIDERS = List.of(REGISTER, REVISE, RETIRE, REINSTATE);

    private List<CatalogEvent> decide(RegisterTool command) {
        if (details != null)
            throw new CommandRejected(SLUG_TAKEN, "A tool is already registered as " + command.tool() + ".");
        return List.of(new ToolRegistered(command.tool(), command.details()));
    }

    private List<CatalogEvent> decide(ReviseTool command) {
        lifecycle.mustExist(command.tool());
        RevisionCheck.mustBe(command.expectedRevision(), revision);
        var before = requireNonNull(details);
        var changes = before.changesTo(before.with(command.changes()));
        return changes.isEmpty() ? List.of() : List.of(new ToolRevised(command.tool(), changes));
    }

    private List<CatalogEvent> decide(RetireTool command) {
        lifecycle.mustExist(command.tool());
        if (lifecycle.retired()) throw new CommandRejected(ALREADY_RETIRED, command.tool() + " is retired already.");
        return List.of(new ToolRetired(command.tool(), command.reason()));
    }

    private List<CatalogEvent> decide(ReinstateTool command) {
        lifecycle.mustExist(command.tool());
        if (!lifecycle.retired()) throw new CommandRejected(NOT_RETIRED, command.tool() + " is not retired.");
        return List.of(new ToolReinstated(command.tool()));
    }

    private Tool evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case ToolRegistered e -> new Tool(lifecycle.with(event), e.details(), 1);
            case ToolRevised e -> new Tool(lifecycle, requireNonNull(details).with(e.changes()), revision + 1);
            case ToolRetired _,ToolReinstated _ -> new Tool(lifecycle.with(event), details, revision);
            case VotingEvent _,PanelEvent _,CommunityEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> this;
        };
    }
}
