package dev.jurybox.command.catalog;

import static dev.jurybox.command.Refused.Reason.SLUG_TAKEN;

import dev.jurybox.command.Decision;
import dev.jurybox.command.Refused;
import dev.jurybox.command.Tags;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.JuryboxEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** A slug, and whether it names a tool yet. */
public record Tool(boolean registered) {

    public static final Decision<RegisterTool, Tool> REGISTER = new Decision<>(
            RegisterTool.class, Tool::boundary, new Tool(false), Tool::evolve, Tool::decide);

    private static EventCriteria boundary(RegisterTool command) {
        return Tags.lifecycleOf(command.tool());
    }

    private List<CatalogEvent> decide(RegisterTool command) {
        if (registered) throw new Refused(SLUG_TAKEN, "A tool is already registered as " + command.tool() + ".");
        return List.of(new ToolRegistered(command.tool(), command.name(), command.category(), command.tagline(),
                command.description(), command.entry(), command.pricing(), command.bestFor(), command.homepage()));
    }

    private Tool evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case ToolRegistered _ -> new Tool(true);
            case CommunityEvent _ -> this;
        };
    }
}
