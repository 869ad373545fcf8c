package dev.jurybox.events;

import static java.util.Map.entry;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one-to-one mapping between event classes and their stored names, with the newest revisions. */
public final class EventTypes {

    private static final Map<Class<?>, EventType> BY_CLASS = Map.ofEntries(
            entry(ToolRegistered.class, new EventType("ToolRegistered", 2)),
            entry(ToolRevised.class, new EventType("ToolRevised", 1)),
            entry(ToolRetired.class, new EventType("ToolRetired", 1)),
            entry(ToolReinstated.class, new EventType("ToolReinstated", 1)),
            entry(ReviewSubmitted.class, new EventType("ReviewSubmitted", 1)),
            entry(ReviewRevised.class, new EventType("ReviewRevised", 1)),
            entry(ReviewWithdrawn.class, new EventType("ReviewWithdrawn", 1)),
            entry(PanelVerdictChanged.class, new EventType("PanelVerdictChanged", 2)),
            entry(VotingOpened.class, new EventType("VotingOpened", 1)),
            entry(VotingClosed.class, new EventType("VotingClosed", 1)),
            entry(CommunityVoteCast.class, new EventType("CommunityVoteCast", 1)),
            entry(CommunityVoteChanged.class, new EventType("CommunityVoteChanged", 1)),
            entry(CommunityVoteRetracted.class, new EventType("CommunityVoteRetracted", 1)),
            entry(ComparisonPublished.class, new EventType("ComparisonPublished", 1)),
            entry(ComparisonUnpublished.class, new EventType("ComparisonUnpublished", 1)),
            entry(RulesDrafted.class, new EventType("RulesDrafted", 2)),
            entry(RulesAdopted.class, new EventType("RulesAdopted", 2)),
            entry(EventDisregarded.class, new EventType("EventDisregarded", 1)));

    private static final Map<EventType, Class<?>> BY_TYPE = BY_CLASS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypes() {}

    /** Empty for a class that is not a Jurybox event. */
    public static Optional<EventType> of(Class<?> event) {
        return Optional.ofNullable(BY_CLASS.get(event));
    }

    public static String nameOf(Class<? extends JuryboxEvent> event) {
        return of(event).orElseThrow(() -> new IllegalArgumentException("unnamed event: " + event.getName())).name();
    }

    static Class<? extends JuryboxEvent> classOf(EventType type) {
        var event = BY_TYPE.get(type);
        if (event == null) throw new UnknownEventException(type);
        return event.asSubclass(JuryboxEvent.class);
    }

    /** The stored names of all events under a sealed interface. */
    public static Stream<String> namesUnder(Class<? extends JuryboxEvent> family) {
        return BY_CLASS.entrySet().stream()
                .filter(entry -> family.isAssignableFrom(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(EventType::name)
                .sorted();
    }
}
