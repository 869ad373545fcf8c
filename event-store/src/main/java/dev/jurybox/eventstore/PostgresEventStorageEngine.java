package dev.jurybox.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.DelayedMessageStream;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event storage on plain PostgreSQL, with tags. Positions are dense from 1 and become visible in order; a token
 * at position n has seen all events up to and including n. Commands that are queued together share one transaction.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private static final int WAITING_MAX = 10_000;
    private static final int BATCH_MAX = 512;
    private static final int REMEMBERED_MAX = 16_384;

    private final EventLog log;
    private final AppendLimits limits;
    private final StoredMessageConverter messages;
    private final BatchingWorker<SourceRequest> sourcing;
    private final BatchingWorker<WriteGroup> appending;
    private final AppendPreparation preparation;
    private final CommandReceipts receipts;
    private final LiveStreams liveStreams;
    /** Handlers and callbacks run on these virtual threads, never on the threads that use the database. */
    private final Executor answers = Thread::startVirtualThread;

    public PostgresEventStorageEngine(
            EventLog log, AppendLimits limits, EventConverter converter, SubjectResolver subjects,
            MeterRegistry meters) {
        this(log, limits, new StoredMessageConverter(converter, subjects), new RecentEventCache(REMEMBERED_MAX),
                System::nanoTime, meters);
    }

    PostgresEventStorageEngine(
            EventLog log, AppendLimits limits, StoredMessageConverter messages, RecentEventCache recent,
            LongSupplier nanos, MeterRegistry meters) {
        var metrics = new EngineMetrics(meters);
        var histories = new HistoryCache();
        this.log = log;
        this.limits = limits;
        this.messages = messages;
        this.sourcing = new BatchingWorker<>("event-log-source", WAITING_MAX, BATCH_MAX,
                new SourceBatch(log, histories, metrics)::answer);
        var batch = new AppendBatch(log, recent, histories, new ServerClock(nanos), metrics);
        this.appending = new BatchingWorker<>("event-log-append", WAITING_MAX, BATCH_MAX, batch::append);
        this.preparation = new AppendPreparation(limits, messages, appending, answers);
        this.receipts = new CommandReceipts(log, limits, appending, answers);
        this.liveStreams = new LiveStreams(log);
        metrics.queue("source", sourcing::depth);
        metrics.queue("append", appending::depth);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        return attempt(() -> preparation.prepare(condition, context, events));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        if (PagedSourcing.isOf(condition.criteria(), context)) return paged(condition, context);
        return DelayedMessageStream.create(attempt(() -> {
            var after = Math.max(1, GlobalIndexPosition.toIndex(condition.start())) - 1;
            return new SourceRequest(limits.checked(TagQueryCache.of(condition.criteria(), context)), after);
        }).thenCompose(this::ask).thenApply(history -> messages.toStream(history, context)));
    }

    private MessageStream<EventMessage> paged(SourcingCondition condition, @Nullable ProcessingContext context) {
        return DelayedMessageStream.create(CompletableFuture.supplyAsync(() -> messages.toStream(
                HistoryPages.of(limits.checked(TagQuery.of(condition.criteria())), log), context), answers));
    }

    /** Completes, successfully or not, on a virtual thread, never on the thread that uses the database. */
    private CompletableFuture<SourceRequest.History> ask(SourceRequest request) {
        sourcing.submit(request);
        return request.history().whenCompleteAsync((unused, failure) -> {}, answers);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var position = LiveEventStream.startOf(condition.position());
        var pages = new LiveEventPages(log, condition.criteria());
        var stream = new LiveEventStream(position, pages, messages::toEntry, answers);
        liveStreams.add(stream);
        return stream;
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.supplyAsync(() -> new GlobalSequenceTrackingToken(log.head().position()), answers);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.supplyAsync(() -> new GlobalSequenceTrackingToken(log.positionBefore(at)), answers);
    }

    public CommandReceipts receipts() {
        return receipts;
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("waitingMax", WAITING_MAX);
        descriptor.describeProperty("batchMax", BATCH_MAX);
    }

    /** Completes all accepted requests, then stops. */
    @Override
    public void close() throws InterruptedException {
        liveStreams.close();
        sourcing.close();
        appending.close();
    }

    private static <T> CompletableFuture<T> attempt(Supplier<? extends T> action) {
        try {
            return CompletableFuture.completedFuture(action.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
