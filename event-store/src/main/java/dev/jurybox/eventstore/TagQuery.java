package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** One criterion as texts: events with this tag and all other tags, and with one of the types if there are any. */
record TagQuery(String tag, TypeNames types, List<String> otherTags) {

    /** Refuses criteria without a tag, which would read the whole log. */
    static List<TagQuery> of(EventCriteria criteria) {
        var criterions = criteria.flatten();
        if (criterions.isEmpty() || criterions.stream().anyMatch(one -> one.tags().isEmpty())) {
            throw new EventLogException.Refused("a decision needs criteria with a tag, got " + criteria);
        }
        return ofTagged(criterions);
    }

    /** Leaves out criteria without a tag, for callers that can match those in another way. */
    static List<TagQuery> ofTagged(Collection<EventCriterion> criterions) {
        var lookups = new ArrayList<TagQuery>(criterions.size());
        for (var criterion : criterions) {
            if (!criterion.tags().isEmpty()) lookups.add(of(criterion));
        }
        return lookups;
    }

    private static TagQuery of(EventCriterion criterion) {
        var tags = TagText.of(criterion.tags());
        return new TagQuery(tags.getFirst(), TypeNames.of(criterion.types()), tags.subList(1, tags.size()));
    }

    /** Whether the query matches an event that has its leading tag. */
    boolean matches(String type, Collection<String> tags) {
        return (types.isEmpty() || types.names().contains(type))
                && (otherTags.isEmpty() || tags.containsAll(otherTags));
    }

    boolean isPlain() {
        return !types.isEmpty() && otherTags.isEmpty();
    }
}
