package dev.jurybox.query.feed;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** One projection's reading of the topic. Where it reads on is said by its checkpoints, never by the broker. */
final class Feed
        implements
            BatchConsumerAwareMessageListener<String, byte[]>,
            ConsumerAwareRebalanceListener,
            CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final long RETRY_MILLIS = 1_000;

    private final String projection;
    private final Applier<?> applier;
    private final Checkpoints checkpoints;
    /** Partitions that met a gap and are read again from their first record. */
    private final Set<TopicPartition> rereading = new HashSet<>();

    Feed(String projection, Applier<?> applier, Checkpoints checkpoints) {
        this.projection = projection;
        this.applier = applier;
        this.checkpoints = checkpoints;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        rereading.removeAll(partitions);
        partitions.forEach(partition -> seekToCheckpoint(consumer, partition));
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        var gaps = applier.apply(records.stream().map(Incoming::of).toList());
        gaps.forEach(gap -> rereadOrStop(gap, requireNonNull(consumer)));
    }

    /** The offset may have been a bad hint, so the partition is read again; a gap that stays stops it, and says so. */
    private void rereadOrStop(Gap gap, Consumer<?, ?> consumer) {
        if (rereading.add(gap.partition())) {
            LOG.warn("{} reads a partition again from its first record: {}", projection, gap);
            consumer.seekToBeginning(List.of(gap.partition()));
        } else {
            LOG.error("{} has stopped a partition: {}", projection, gap);
            consumer.pause(List.of(gap.partition()));
        }
    }

    /** Nothing of the batch was applied, so it is read again, from where the checkpoints are. */
    @Override
    public void handleBatch(
            Exception failure, ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.warn("{} reads again from its checkpoints: {}", projection, cause.toString());
        batch.partitions().forEach(partition -> seekToCheckpoint(consumer, partition));
        pause(container);
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    private void seekToCheckpoint(Consumer<?, ?> consumer, TopicPartition partition) {
        var checkpoint = checkpoints.of(projection, Applier.GENERATION, partition.partition());
        consumer.seek(partition, checkpoint.topicOffset() + 1);
    }

    private static void pause(MessageListenerContainer container) {
        try {
            ListenerUtils.stoppableSleep(container, RETRY_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
