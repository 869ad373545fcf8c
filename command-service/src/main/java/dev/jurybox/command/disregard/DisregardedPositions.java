package dev.jurybox.command.disregard;

import static dev.jurybox.command.decider.CommandRejected.Reason.ALREADY_DISREGARDED;

import dev.jurybox.command.decider.CommandRejected;
import dev.jurybox.command.decider.Decider;
import dev.jurybox.command.decider.EventTags;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.VotingEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The positions of events that are disregarded. */
public record DisregardedPositions(Set<Long> positions) {

    static final Decider<DisregardLoggedEvent, DisregardedPositions> DISREGARD = new Decider<>(
            DisregardLoggedEvent.class, command -> EventTags.disregardsOf(command.position()),
            new DisregardedPositions(Set.of()), DisregardedPositions::evolve, DisregardedPositions::decide);

    public static final List<Decider<?, ?>> DECIDERS = List.of(DISREGARD);

    private List<DisregardEvent> decide(DisregardLoggedEvent command) {
        if (positions.contains(command.position())) {
            throw new CommandRejected(ALREADY_DISREGARDED,
                    "The event at position %d is disregarded already.".formatted(command.position()));
        }
        return List.of(new EventDisregarded(command.position(), command.subject(), command.event().name(),
                command.event().revision(), command.tags(), command.reason()));
    }

    private DisregardedPositions evolve(JuryboxEvent event, Instant recordedAt) {
        return switch (event) {
            case EventDisregarded e -> with(e.position());
            case CatalogEvent _,PanelEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _,RuleEvent _ -> this;
        };
    }

    private DisregardedPositions with(long position) {
        var next = new HashSet<>(positions);
        next.add(position);
        return new DisregardedPositions(next);
    }
}
