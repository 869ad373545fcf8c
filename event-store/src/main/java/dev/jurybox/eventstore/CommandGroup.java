package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Several commands that one unit of work decides. If the processing context holds a group, the unit of work's events are
 * appended in one transaction, but each command has a condition, an id and an outcome of its own: a command that
 * conflicts fails alone, with {@link AppendEventsTransactionRejectedException} in its outcome.
 */
public record CommandGroup(List<Member> members) {

    public static final ResourceKey<CommandGroup> RESOURCE_KEY = ResourceKey.withLabel("commandGroup");

    /**
     * A command that leads to events.
     *
     * @param boundary the events that its decision depends on, part of what the unit of work sourced
     * @param events how many events it leads to; the events of the members follow each other in their order
     * @param key null for a command without a key
     */
    public record Member(AppendOutcome outcome, EventCriteria boundary, int events, @Nullable CommandKey key) {

        public Member {
            if (events < 1) throw new IllegalArgumentException("a command of a group must lead to events");
        }
    }

    public CommandGroup {
        members = List.copyOf(members);
    }

    static @Nullable CommandGroup in(@Nullable ProcessingContext context) {
        return context == null ? null : context.getResource(RESOURCE_KEY);
    }

    /** Splits the events of a unit of work by command. */
    <E> List<List<E>> split(List<E> events) {
        var expected = members.stream().mapToInt(Member::events).sum();
        if (expected != events.size()) {
            throw new EventLogException.Refused("%d events, but %d of commands".formatted(events.size(), expected));
        }
        var split = new ArrayList<List<E>>(members.size());
        var first = 0;
        for (var member : members) {
            split.add(events.subList(first, first + member.events()));
            first += member.events();
        }
        return split;
    }
}
