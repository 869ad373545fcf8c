package dev.jurybox.query.feed;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    /** Partitions that were read again from their first record, and have not got further since. */
    private final Set<TopicPartition> reread = new HashSet<>();

    Feed(String projection, Applier<?> applier, Checkpoints checkpoints) {
        this.projection = projection;
        this.applier = applier;
        this.checkpoints = checkpoints;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        reread.removeAll(partitions);
        partitions.forEach(partition -> seekToCheckpoint(consumer, partition));
    }

    /** All partitions in one transaction; if that fails each in its own, so that one cannot hold up the others. */
    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        try {
            apply(records, requireNonNull(consumer));
        } catch (RuntimeException together) {
            applyApart(records, requireNonNull(consumer));
        }
    }

    private void applyApart(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        var partitions = records.stream()
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
        RuntimeException failure = null;
        for (var partition : partitions.entrySet()) {
            try {
                apply(partition.getValue(), consumer);
            } catch (RuntimeException e) {
                failure = e;
                consumer.seek(partition.getKey(), partition.getValue().getFirst().offset());
            }
        }
        if (failure != null) throw failure;
    }

    private void apply(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
        var applied = applier.apply(records.stream().map(Incoming::of).toList());
        reread.removeIf(partition -> applied.advanced().contains(partition.partition()));
        applied.gaps().forEach(gap -> readAgain(gap, consumer));
    }

    /** The offset may have misled, or what is missing came earlier. Reading again tells, and costs only time. */
    private void readAgain(Gap gap, Consumer<?, ?> consumer) {
        if (reread.add(gap.partition())) {
            LOG.warn("{} reads a partition again from its first record: {}", projection, gap);
            consumer.seekToBeginning(List.of(gap.partition()));
        } else {
            LOG.error("{} waits for an event that is not on the topic: {}", projection, gap);
        }
    }

    /** What failed was sought already: all that is left is to let some time pass. */
    @Override
    public void handleBatch(
            Exception failure, ConsumerRecords<?, ?> batch, Consumer<?, ?> consumer,
            MessageListenerContainer container, Runnable invokeListener) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.warn("{} could not apply a batch and reads it again: {}", projection, cause.toString());
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

    /** Without a database it begins where the broker thinks: repeats are skipped, and a gap is found out. */
    private void seekToCheckpoint(Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            var checkpoint = checkpoints.of(projection, Applier.GENERATION, partition.partition());
            consumer.seek(partition, checkpoint.topicOffset() + 1);
        } catch (RuntimeException e) {
            LOG.warn("{} does not know its checkpoint of {} yet: {}", projection, partition, e.toString());
        }
    }
}
