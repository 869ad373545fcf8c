package dev.jurybox.eventstore;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** The lookups of a decision's criteria, computed when it sources and reused when it appends. */
record TagQueryCache(EventCriteria criteria, List<TagQuery> lookups) {

    private static final ResourceKey<TagQueryCache> RESOURCE_KEY = ResourceKey.withLabel("lookups");

    static List<TagQuery> of(EventCriteria criteria, @Nullable ProcessingContext context) {
        if (context == null) return TagQuery.of(criteria);
        var made = context.getResource(RESOURCE_KEY);
        if (made != null && made.isOf(criteria)) return made.lookups();
        var lookups = TagQuery.of(criteria);
        context.putResource(RESOURCE_KEY, new TagQueryCache(criteria, lookups));
        return lookups;
    }

    /** Empty for an append without a condition. */
    static List<TagQuery> unlessAny(AppendCondition condition, @Nullable ProcessingContext context) {
        return condition.consistencyMarker() == ConsistencyMarker.INFINITY
                ? List.of()
                : of(condition.criteria(), context);
    }

    /** Compares by identity: comparing the contents would cost as much as computing the lookups. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(EventCriteria other) {
        return criteria == other;
    }
}
