package dev.jurybox.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Short words for what engine tests do all the time. */
final class Given {

    /** What a decision saw: the payloads that matched, and the marker it may append with. */
    record Seen(List<String> payloads, ConsistencyMarker marker) {}

    private static final UnitOfWorkFactory UNITS_OF_WORK = new SimpleUnitOfWorkFactory(
            EmptyApplicationContext.INSTANCE);

    private Given() {}

    static TaggedEventMessage<EventMessage> event(String type, String payload, Tag... tags) {
        var message = new GenericEventMessage(new MessageType(type, "1"), payload, Map.of("by", "test"));
        return new GenericTaggedEventMessage<>(message, Set.of(tags));
    }

    static Seen source(EventStorageEngine engine, EventCriteria criteria) {
        var marker = new ConsistencyMarker[1];
        var payloads = await(engine.source(SourcingCondition.conditionFor(criteria), null)
                .reduce(new ArrayList<String>(), (seen, entry) -> {
                    var end = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                    if (end != null) marker[0] = end;
                    else
                        seen.add(entry.message().payloadAs(String.class, new TextConversion()));
                    return seen;
                }));
        return new Seen(payloads, marker[0]);
    }

    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
        return engine.appendEvents(condition, null, List.of(events)).thenCompose(Given::commit);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<ConsistencyMarker> commit(AppendTransaction<?> transaction) {
        var typed = (AppendTransaction<Object>) transaction;
        return typed.commit(null).thenCompose(result -> typed.afterCommit(result, null));
    }

    static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, SECONDS).join();
    }

    /** As a command its sender named. */
    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, CommandName name, AppendCondition condition, TaggedEventMessage<?>... events) {
        return UNITS_OF_WORK.create().executeWithResult(context -> {
            context.putResource(CommandName.RESOURCE_KEY, name);
            return engine.appendEvents(condition, context, List.of(events)).thenCompose(Given::commit);
        });
    }
}
