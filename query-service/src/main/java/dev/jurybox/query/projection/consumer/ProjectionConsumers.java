package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.ProgressListener;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.OptimisticBatchApplier;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Runs the consumers of all projections, each in its own consumer group. */
@Component
class ProjectionConsumers implements SmartLifecycle {

    /** The committed offsets are only for monitoring of the broker: a projection resumes from its checkpoints. */
    private static final long OFFSET_COMMIT_INTERVAL_MILLIS = 5_000;

    /** A broker that does not know the user yet, or lost its users, does not end the consumer. */
    private static final Duration LOGIN_AGAIN_AFTER = Duration.ofSeconds(1);

    private static final long STOPPED_WITHIN_SECONDS = 3;

    private final ConsumerProperties properties;
    private final ConsumerFactory<String, byte[]> consumers;
    private final ProjectionTables tables;
    private final LogBackfill backfill;
    private final RecordFilters filters;
    private final ProgressListener progressListener;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final List<KafkaMessageListenerContainer<String, byte[]>> containers;

    ProjectionConsumers(
            ConsumerProperties properties, List<Projection<?>> projections, ConsumerFactory<String, byte[]> consumers,
            ProjectionTables tables, LogBackfill backfill, RecordFilters filters, ProgressListener progressListener,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.properties = properties;
        this.consumers = consumers;
        this.tables = tables;
        this.backfill = backfill;
        this.filters = filters;
        this.progressListener = progressListener;
        this.jdbc = jdbc;
        this.transaction = transaction;
        tables.generations().begin(projections.stream().map(Projection::name).toList());
        this.containers = projections.stream().map(this::container).toList();
    }

    private KafkaMessageListenerContainer<String, byte[]> container(Projection<?> projection) {
        var optimisticApplier = new OptimisticBatchApplier<>(projection, tables, jdbc, transaction);
        var listener = new ProjectionListener(projection.name(), optimisticApplier, tables, backfill, filters,
                progressListener::eventsApplied);
        var reading = new ContainerProperties(properties.topic());
        reading.setGroupId(properties.groupPrefix() + projection.name());
        reading.setMessageListener(listener);
        reading.setConsumerRebalanceListener(listener);
        reading.setAckMode(ContainerProperties.AckMode.TIME);
        reading.setAckTime(OFFSET_COMMIT_INTERVAL_MILLIS);
        reading.setAuthExceptionRetryInterval(LOGIN_AGAIN_AFTER);
        var container = new KafkaMessageListenerContainer<>(consumers, reading);
        container.setBeanName(projection.name());
        container.setCommonErrorHandler(listener);
        return container;
    }

    @Override
    public void start() {
        containers.forEach(KafkaMessageListenerContainer::start);
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
    private CompletableFuture<Void> stopping() {
        return CompletableFuture
                .allOf(containers.stream().map(ProjectionConsumers::stopping).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> stopping(KafkaMessageListenerContainer<?, ?> container) {
        var stopped = new CompletableFuture<Void>();
        container.stop(() -> stopped.complete(null));
        return stopped;
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(KafkaMessageListenerContainer::isRunning);
    }
}
