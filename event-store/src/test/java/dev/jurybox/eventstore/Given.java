package dev.jurybox.eventstore;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Shorthand for the steps that engine tests repeat. */
final class Given {

    /** What a decision read: the entries that matched, and at their end the one with the marker to append with. */
    record Seen(List<Entry<EventMessage>> entries) {

        List<Entry<EventMessage>> events() {
            return entries.subList(0, entries.size() - 1);
        }

        List<String> payloads() {
            return events().stream().map(Given::text).toList();
        }

        ConsistencyMarker marker() {
            return requireNonNull(entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY));
        }
    }

    private static final UnitOfWorkFactory UNITS_OF_WORK = new SimpleUnitOfWorkFactory(
            EmptyApplicationContext.INSTANCE);

    private Given() {}

    static TaggedEventMessage<EventMessage> event(String type, String payload, Tag... tags) {
        var message = new GenericEventMessage(new MessageType(type, "1"), payload, Map.of("by", "test"));
        return new GenericTaggedEventMessage<>(message, Set.of(tags));
    }

    static String text(Entry<EventMessage> entry) {
        return requireNonNull(entry.message().payloadAs(String.class, new TextConversion()));
    }

    static Seen source(EventStorageEngine engine, EventCriteria criteria) {
        return source(engine, SourcingCondition.conditionFor(criteria));
    }

    static Seen source(EventStorageEngine engine, SourcingCondition condition) {
        return new Seen(await(engine.source(condition, null)
                .reduce(new ArrayList<>(), (seen, entry) -> {
                    seen.add(entry);
                    return seen;
                })));
    }

    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
        return engine.appendEvents(condition, null, List.of(events)).thenCompose(Given::commit);
    }

    @SuppressWarnings("unchecked")
    static CompletableFuture<ConsistencyMarker> commit(AppendTransaction<?> transaction) {
        var typed = (AppendTransaction<Object>) transaction;
        return typed.commit(null).thenCompose(result -> typed.afterCommit(result, null));
    }

    static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, SECONDS).join();
    }

    /** Appends as a command that its sender has named. */
    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, CommandKey name, AppendCondition condition, TaggedEventMessage<?>... events) {
        return inContext(context -> {
            context.putResource(CommandKey.RESOURCE_KEY, name);
            return engine.appendEvents(condition, context, List.of(events)).thenCompose(Given::commit);
        });
    }

    /** Appends the events of several commands in one transaction. */
    static CompletableFuture<ConsistencyMarker> append(
            EventStorageEngine engine, List<GroupedClaims> group, AppendCondition sourced) {
        return inContext(context -> {
            context.putResource(CommandGroup.RESOURCE_KEY,
                    new CommandGroup(group.stream().map(GroupedClaims::member).toList()));
            List<TaggedEventMessage<?>> events = group.stream()
                    .<TaggedEventMessage<?>>flatMap(command -> command.events().stream()).toList();
            return engine.appendEvents(sourced, context, events).thenCompose(Given::commit);
        });
    }

    static <T> CompletableFuture<T> inContext(Function<ProcessingContext, CompletableFuture<T>> action) {
        return UNITS_OF_WORK.create().executeWithResult(action);
    }
}
