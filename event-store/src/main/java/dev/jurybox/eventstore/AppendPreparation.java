package dev.jurybox.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** Turns the decided events of a unit of work into a transaction, within the limits of what an append may hold. */
final class AppendPreparation {

    private final AppendLimits limits;
    private final StoredMessageConverter messages;
    private final BatchingWorker<WriteGroup> appending;
    private final Executor answers;

    AppendPreparation(
            AppendLimits limits, StoredMessageConverter messages, BatchingWorker<WriteGroup> appending,
            Executor answers) {
        this.limits = limits;
        this.messages = messages;
        this.appending = appending;
        this.answers = answers;
    }

    AppendTransaction<?> prepare(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        var group = CommandGroup.in(context);
        if (group != null) return prepare(group, condition.consistencyMarker(), events);
        var unlessAny = limits.checked(TagQueryCache.unlessAny(condition, context));
        var key = CommandKey.in(context);
        var request = request(condition.consistencyMarker(), unlessAny, commandId(context), key, events);
        var outcome = context == null ? null : context.getResource(AppendOutcome.RESOURCE_KEY);
        return new CommandAppendTransaction(appending, request, outcome, answers);
    }

    private AppendTransaction<?> prepare(
            CommandGroup group, ConsistencyMarker marker, List<TaggedEventMessage<?>> events) {
        limits.checkCount(events);
        var commands = new ArrayList<GroupAppendTransaction.Command>();
        var split = group.split(events);
        for (int i = 0; i < split.size(); i++) {
            var member = group.members().get(i);
            try {
                var request = request(member, marker, split.get(i));
                commands.add(new GroupAppendTransaction.Command(request, member.outcome()));
            } catch (RuntimeException notRecordable) {
                member.outcome().failed(notRecordable);
            }
        }
        return commands.isEmpty()
                ? EmptyAppendTransaction.INSTANCE
                : new GroupAppendTransaction(appending, commands, answers);
    }

    private AppendRequest request(
            CommandGroup.Member member, ConsistencyMarker marker, List<TaggedEventMessage<?>> events) {
        return request(marker, limits.checked(TagQuery.of(member.boundary())),
                StoredMessageConverter.uuid(member.outcome().commandId()), member.key(), events);
    }

    private AppendRequest request(
            ConsistencyMarker marker, List<TagQuery> unlessAny, @Nullable UUID command, @Nullable CommandKey key,
            List<TaggedEventMessage<?>> events) {
        var decided = events.stream().map(event -> messages.toStore(event, command)).toList();
        limits.check(decided);
        limits.check(key);
        return AppendRequest.of(marker, unlessAny, decided, key);
    }

    private static @Nullable UUID commandId(@Nullable ProcessingContext context) {
        var command = context == null ? null : Message.fromContext(context);
        return command == null ? null : StoredMessageConverter.uuid(command.identifier());
    }
}
