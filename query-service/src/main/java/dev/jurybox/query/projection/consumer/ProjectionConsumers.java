package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.ProgressListener;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.OptimisticBatchApplier;
import dev.jurybox.query.projection.store.ProjectionTables;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs the consumer that reads the topic for all projections, and one for each projection that cannot go on with the
 * others, because it failed alone or is far behind. That one has a consumer group of its own and ends once it has caught
 * up.
 */
@Component
class ProjectionConsumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionConsumers.class);
    private static final String TOGETHER = "projections";
    private static final long STOPPED_WITHIN_SECONDS = 3;

    private final TopicContainers containers;
    private final RecordFilters filters;
    private final ProgressListener progressListener;
    private final SharedReading reading;
    private final SharedBatchApplier applier;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final KafkaMessageListenerContainer<String, byte[]> together;
    private final Map<String, KafkaMessageListenerContainer<String, byte[]>> alone = new ConcurrentHashMap<>();
    private boolean isStopped;

    ProjectionConsumers(
            TopicContainers containers, List<Projection<?>> projections, ProjectionTables tables,
            LogBackfill backfill, RecordFilters filters, ProgressListener progressListener,
            JdbcClient jdbc, TransactionOperations transaction, MeterRegistry registry) {
        this.containers = containers;
        this.filters = filters;
        this.progressListener = progressListener;
        tables.generations().begin(projections.stream().map(Projection::name).toList());
        var updates = projections.stream()
                .map(projection -> new ProjectionUpdate(
                        new OptimisticBatchApplier<>(projection, tables, jdbc, transaction), backfill, tables, filters))
                .toList();
        reading = new SharedReading(updates);
        applier = new SharedBatchApplier(tables.checkpoints(), executor);
        together = together();
        projections.forEach(projection -> register(projection.name(), registry));
    }

    private void register(String projection, MeterRegistry registry) {
        Gauge.builder("jurybox.projection.alone", reading, all -> all.has(projection) ? 0 : 1)
                .tag("projection", projection)
                .description("Whether it reads the topic by itself, because it failed alone or is far behind")
                .register(registry);
    }

    private KafkaMessageListenerContainer<String, byte[]> together() {
        var retry = new BatchRetry(TOGETHER);
        var listener = new SharedListener(reading, filters, retry, applier, this::readAlone,
                progressListener::eventsApplied);
        return containers.container(TOGETHER, listener, listener, retry);
    }

    private KafkaMessageListenerContainer<String, byte[]> alone(ProjectionUpdate update) {
        var retry = new BatchRetry(update.projection());
        var listener = new ProjectionListener(update, filters, retry, () -> {
            progressListener.eventsApplied();
            readTogetherIfCaughtUp(update, update.reached());
        });
        return containers.container(update.projection(), listener, listener, retry);
    }

    /**
     * Uses a new container each time, because one that is started again before it has stopped might go on twice. If the
     * start fails, the projection goes on with the others.
     */
    private synchronized void readAlone(ProjectionUpdate update, Object reason) {
        if (isStopped) return;
        LOG.warn("{} reads the topic by itself until it has caught up, because of: {}", update.projection(),
                reason.toString());
        var container = alone(update);
        container.start();
        alone.put(update.projection(), container);
        reading.leave(update);
    }

    private synchronized void readTogetherIfCaughtUp(ProjectionUpdate update, Map<Integer, Checkpoint> reached) {
        if (!reading.join(update, reached)) return;
        LOG.info("{} has caught up", update.projection());
        var container = alone.remove(update.projection());
        if (container != null) container.stop(() -> {});
    }

    @Override
    public synchronized void start() {
        isStopped = false;
        all().forEach(KafkaMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        stopping().join();
    }

    /** Runs in parallel with the other beans that stop in this phase. */
    @Override
    public void stop(Runnable stopped) {
        var _ = stopping().thenRun(stopped);
    }

    /**
     * Stops all consumers in parallel, and waits only briefly: a batch that is cut off is rolled back and read again.
     */
    private synchronized CompletableFuture<Void> stopping() {
        isStopped = true;
        return CompletableFuture
                .allOf(all().map(ProjectionConsumers::stopping).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> stopping(KafkaMessageListenerContainer<?, ?> container) {
        var stopped = new CompletableFuture<Void>();
        container.stop(() -> stopped.complete(null));
        return stopped;
    }

    private Stream<KafkaMessageListenerContainer<String, byte[]>> all() {
        return Stream.concat(Stream.of(together), alone.values().stream());
    }

    @Override
    public boolean isRunning() {
        return all().anyMatch(KafkaMessageListenerContainer::isRunning);
    }
}
