package dev.jurybox.query.projection.consumer;

import static java.util.Objects.requireNonNull;

import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.apply.GapFillingApplier;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.OptimisticBatchApplier;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Consumes the topic for one projection. It resumes from the projection's checkpoints, never from committed offsets.
 */
final class ProjectionListener
        implements
            BatchConsumerAwareMessageListener<String, byte[]>,
            ConsumerAwareRebalanceListener,
            CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionListener.class);
    private static final long RETRY_MILLIS = 1_000;

    private final String projection;
    private final GapFillingApplier gapFillingApplier;
    private final ProjectionTables tables;
    private final RecordFilters filters;
    private final Runnable onApplied;
    private String lastFailure = "";

    /** The last argument runs after each batch that did not fail. */
    ProjectionListener(String projection, OptimisticBatchApplier<?> optimisticApplier, ProjectionTables tables,
            LogBackfill backfill, RecordFilters filters, Runnable onApplied) {
        this.projection = projection;
        this.gapFillingApplier = new GapFillingApplier(projection, optimisticApplier::apply, backfill,
                filters::contradicts);
        this.tables = tables;
        this.filters = filters;
        this.onApplied = onApplied;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> seekToCheckpoint(consumer, partition));
    }

    /**
     * Applies all partitions in one transaction; if that fails, each in its own, so that one cannot hold up the others.
     */
    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        try {
            apply(filters.signed(records));
        } catch (RuntimeException together) {
            applyApart(records, requireNonNull(consumer));
        }
        onApplied.run();
        lastFailure = "";
    }

    private void apply(List<RawEvent> events) {
        gapFillingApplier.apply(filters.within(projection, events));
    }

    private void applyApart(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        var partitions = records.stream()
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
        RuntimeException failure = null;
        var generation = tables.generations().live(projection);
        for (var partition : partitions.entrySet()) {
            var number = partition.getKey().partition();
            try {
                apply(filters.signedAgain(partition.getValue()));
            } catch (BrokenChainException contradiction) {
                filters.broken().stop(projection, generation, number, contradiction);
            } catch (RuntimeException e) {
                failure = e;
                consumer.seek(partition.getKey(), partition.getValue().getFirst().offset());
            }
        }
        if (failure != null) throw failure;
    }

    /** The consumer was already set back to the records that failed: only a pause before the retry is left to do. */
    @Override
    public void handleBatch(
            Exception failure, ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        if (!cause.toString().equals(lastFailure)) {
            LOG.warn("{} could not apply a batch and tries again until it can", projection, cause);
        }
        lastFailure = cause.toString();
        try {
            ListenerUtils.stoppableSleep(container, RETRY_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    /**
     * If the database cannot be reached, reading starts at the committed offset: repeats are skipped, and gaps
     * backfilled.
     */
    private void seekToCheckpoint(Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            var generation = tables.generations().live(projection);
            var checkpoint = tables.checkpointReader().of(projection, generation, partition.partition());
            consumer.seek(partition, checkpoint.topicOffset() + 1);
        } catch (RuntimeException e) {
            LOG.warn("{} does not know its checkpoint of {} yet: {}", projection, partition, e.toString());
        }
    }
}
