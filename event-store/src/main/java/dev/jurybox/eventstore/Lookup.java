package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.jspecify.annotations.Nullable;

/** One probe of the tag index: events with this tag, of this type if one is named, that bear the other tags too. */
record Lookup(String tag, @Nullable String type, List<String> otherTags) {

    /** A criterion without a tag would read the whole log: refused. */
    static List<Lookup> of(EventCriteria criteria) {
        var criterions = criteria.flatten();
        if (criterions.isEmpty() || criterions.stream().anyMatch(one -> one.tags().isEmpty())) {
            throw new EventLogException.Refused("a decision needs criteria with a tag, got " + criteria);
        }
        return ofTagged(criterions);
    }

    /** Leaves out what has no tag, for those who know another way to find it. */
    static List<Lookup> ofTagged(Collection<EventCriterion> criterions) {
        var lookups = new ArrayList<Lookup>();
        for (var criterion : criterions) {
            if (criterion.tags().isEmpty()) continue;
            var tags = TagText.of(criterion.tags());
            var others = tags.subList(1, tags.size());
            if (criterion.types().isEmpty()) lookups.add(new Lookup(tags.getFirst(), null, others));
            for (QualifiedName type : criterion.types())
                lookups.add(new Lookup(tags.getFirst(), type.toString(), others));
        }
        return lookups;
    }

    /** Whether an event that bears the leading tag is meant. */
    boolean matches(String type, Collection<String> tags) {
        return (this.type == null || this.type.equals(type)) && (otherTags.isEmpty() || tags.containsAll(otherTags));
    }

    boolean isPlain() {
        return type != null && otherTags.isEmpty();
    }
}
