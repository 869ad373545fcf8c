package dev.jurybox.query.projection.consumer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import dev.jurybox.query.projection.Checkpoint;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Consumes the topic for all projections that keep up with each other: a record is read and checked once. Each
 * projection has its own checkpoints.
 */
final class SharedListener
        implements
            BatchConsumerAwareMessageListener<String, byte[]>,
            ConsumerAwareRebalanceListener {

    /** All would have to read again what a projection that is further behind has not applied. */
    private static final long BEHIND_MAX = 10_000;

    private final SharedReading reading;
    private final RecordFilters filters;
    private final BatchRetry retry;
    private final SharedBatchApplier applier;
    private final BiConsumer<ProjectionUpdate, Object> leaving;
    private final Runnable onApplied;
    private Set<ProjectionUpdate> failedBefore = Set.of();

    /**
     * @param leaving takes a projection that cannot go on with the others, and why
     * @param onApplied runs after each batch
     */
    SharedListener(SharedReading reading, RecordFilters filters, BatchRetry retry, SharedBatchApplier applier,
            BiConsumer<ProjectionUpdate, Object> leaving, Runnable onApplied) {
        this.reading = reading;
        this.filters = filters;
        this.retry = retry;
        this.applier = applier;
        this.leaving = leaving;
        this.onApplied = onApplied;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        TopicPosition.seek(consumer, partitions, () -> {
            farBehind().forEach(update -> leaving.accept(update, "its distance to the others"));
            var reached = reading.resuming().stream().map(ProjectionUpdate::reached).toList();
            partitions
                    .forEach(partition -> reading.resume(partition.partition(), most(partition.partition(), reached)));
            return reached;
        });
    }

    private static long most(int partition, List<Map<Integer, Checkpoint>> reached) {
        return reached.stream()
                .mapToLong(all -> all.getOrDefault(partition, Checkpoint.start(partition)).position())
                .max().orElse(0);
    }

    private List<ProjectionUpdate> farBehind() {
        var members = reading.members();
        var applied = members.stream().mapToLong(SharedListener::applied).toArray();
        var most = Arrays.stream(applied).max().orElse(0);
        return IntStream.range(0, applied.length).filter(at -> most - applied[at] > BEHIND_MAX).mapToObj(members::get)
                .toList();
    }

    private static long applied(ProjectionUpdate update) {
        return update.reached().values().stream().mapToLong(Checkpoint::events).sum();
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        retry.orReadAgain(records, requireNonNull(consumer), () -> {
            var events = filters.within(filters.signed(records));
            var outcomes = applier.apply(events, reading.pass(events));
            onApplied.run();
            settle(outcomes, records, consumer);
        });
    }

    /**
     * If all projections failed, the cause is none of them: the database or the log cannot be reached. A projection
     * leaves if it failed twice in a row and another one did not.
     */
    private void settle(List<ProjectionOutcome> outcomes, List<ConsumerRecord<String, byte[]>> records,
            Consumer<?, ?> consumer) {
        var failed = outcomes.stream().filter(ProjectionOutcome::hasFailed).toList();
        var updates = failed.stream().map(ProjectionOutcome::update).collect(toSet());
        var failedAgain = failedBefore.containsAll(updates);
        failedBefore = updates;
        if (failed.isEmpty()) return;
        if (failed.size() < outcomes.size() && failedAgain) {
            failed.forEach(outcome -> leaving.accept(outcome.update(), outcome.first()));
        } else {
            TopicPosition.seekBack(consumer, partitions(failed), records);
            throw new PartitionsFailed(failed.getFirst().first());
        }
    }

    private static Set<Integer> partitions(List<ProjectionOutcome> failed) {
        return failed.stream().flatMap(outcome -> outcome.failures().keySet().stream()).collect(toSet());
    }
}
