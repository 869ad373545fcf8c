package dev.jurybox.query.projection.consumer;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Consumes the topic for one projection that cannot go on with the others, until it has caught up with them. */
final class ProjectionListener
        implements
            BatchConsumerAwareMessageListener<String, byte[]>,
            ConsumerAwareRebalanceListener {

    private final ProjectionUpdate update;
    private final RecordFilters filters;
    private final BatchRetry retry;
    private final Runnable onProgress;

    /** @param onProgress runs after each batch that did not fail, and once partitions are assigned */
    ProjectionListener(ProjectionUpdate update, RecordFilters filters, BatchRetry retry, Runnable onProgress) {
        this.update = update;
        this.filters = filters;
        this.retry = retry;
        this.onProgress = onProgress;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        TopicPosition.seek(consumer, partitions, () -> {
            onProgress.run();
            return List.of(update.reached());
        });
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        retry.orReadAgain(records, requireNonNull(consumer), () -> {
            var failures = update.apply(filters.within(filters.signedAgain(records)));
            if (failures.isEmpty()) return;
            TopicPosition.seekBack(consumer, failures.keySet(), records);
            throw new PartitionsFailed(failures.values().iterator().next());
        });
        onProgress.run();
    }
}
