package dev.jurybox.eventstore;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Sources events page by page while they are taken, for decisions that depend on more events than memory should hold.
 * The consistency boundary is the same as without pages. Each criterion needs types and exactly one tag.
 */
public final class PagedSourcing {

    private static final ResourceKey<EventCriteria> RESOURCE_KEY = ResourceKey.withLabel("pagedSourcing");

    private PagedSourcing() {}

    /** The next events that are sourced by these criteria within the context are paged. */
    public static void of(EventCriteria criteria, ProcessingContext context) {
        context.putResource(RESOURCE_KEY, criteria);
    }

    static boolean isOf(EventCriteria criteria, @Nullable ProcessingContext context) {
        return context != null && criteria.equals(context.getResource(RESOURCE_KEY));
    }
}
