package dev.jurybox.command.catalog;

import static dev.jurybox.command.Refused.Reason.SLUG_TAKEN;

import dev.jurybox.command.Refused;
import dev.jurybox.command.Tags;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.ToolId;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** A slug, and whether it names a tool yet. */
@EventSourcedEntity
public record Tool(boolean registered) {

    @EntityCreator
    static Tool unknown() {
        return new Tool(false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ToolId tool) {
        return Tags.lifecycleOf(tool);
    }

    List<CatalogEvent> decide(RegisterTool command) {
        if (registered) throw new Refused(SLUG_TAKEN, "A tool is already registered as " + command.tool() + ".");
        return List.of(new ToolRegistered(command.tool(), command.name(), command.category(), command.tagline(),
                command.description(), command.entry(), command.pricing(), command.bestFor(), command.homepage()));
    }

    @EventSourcingHandler
    Tool evolve(ToolRegistered event) {
        return new Tool(true);
    }
}
