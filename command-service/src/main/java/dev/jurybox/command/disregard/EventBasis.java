package dev.jurybox.command.disregard;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.command.decider.EventTags;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.VotingEvent;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The tags of the earlier events that an event builds on: it may repeat what one of them says. */
final class EventBasis {

    private EventBasis() {}

    /**
     * A change of a verdict has no tags itself, and builds on reviews or rules. A review builds on those of its tool
     * alone, and the permission to pass over another event on none.
     */
    static Set<Tag> of(JuryboxEvent event) {
        return switch (event) {
            case ReviewEvent e -> tags(EventTags.reviewsOf(e.tool()));
            case PanelVerdictChanged e ->
                tags(e.cause() == Cause.RULES ? EventTags.rules() : EventTags.reviewsOf(e.tool()));
            case DisregardEvent _ -> Set.of();
            case CatalogEvent _,VotingEvent _,CommunityEvent _,ComparisonEvent _,RuleEvent _ -> EventTags.of(event);
        };
    }

    static Set<Tag> tags(EventCriteria criteria) {
        return criteria.flatten().stream().flatMap(criterion -> criterion.tags().stream()).collect(toSet());
    }
}
