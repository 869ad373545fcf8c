package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.apply.Gap;
import dev.jurybox.query.projection.apply.LockingBatchApplier;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.store.LogIdentity;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Detects partitions that do not advance although the log does, and fetches their missing events from the log. A
 * recreated topic may end exactly where it was read to, so that no gap is ever seen, or the topic may be unavailable.
 */
@Component
class StalledPartitionMonitor implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(StalledPartitionMonitor.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** A partition, as applied by one generation. */
    private record GenerationPartition(String projection, int generation, int partition) {}

    private final ProjectionRegistry projections;
    private final ProjectionTables tables;
    private final LogBackfill backfill;
    private final BrokenPartitions broken;
    private final LogIdentity identity;
    private final LogClient log;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Set<String> failing = new HashSet<>();
    private Map<GenerationPartition, Long> lagging = Map.of();

    StalledPartitionMonitor(
            ProjectionRegistry projections, ProjectionTables tables, LogBackfill backfill, BrokenPartitions broken,
            LogIdentity identity, LogClient log, JdbcClient jdbc, TransactionOperations transaction) {
        this.projections = projections;
        this.tables = tables;
        this.backfill = backfill;
        this.broken = broken;
        this.identity = identity;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public String purpose() {
        return "fetch from the log what the topic keeps to itself";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() {
        var head = log.head();
        if (!head.logId().equals(identity.logId()))
            throw new IllegalStateException(
                    "The read models are of the log %s, the command service has %s.".formatted(
                            identity.logId(), head.logId()));
        var found = new HashMap<GenerationPartition, Long>();
        projections.all().forEach(projection -> checkApart(projection, head, found));
        lagging = found;
    }

    /** A failure of one projection does not keep the others from their events. */
    private void checkApart(Projection<?> projection, LogHead head, Map<GenerationPartition, Long> found) {
        try {
            check(projection, head, found);
            failing.remove(projection.name());
        } catch (RuntimeException e) {
            if (failing.add(projection.name())) {
                LOG.warn("Cannot fetch for {} what the topic did not bring, and will try again until it can",
                        projection.name(), e);
            }
        }
    }

    /** A partition that cannot be backfilled does not keep the others from their events. */
    private void check(Projection<?> projection, LogHead head, Map<GenerationPartition, Long> found) {
        var generation = tables.generations().live(projection.name());
        broken.keepOnly(projection.name(), generation);
        var reached = tables.checkpointReader().all(projection.name(), generation);
        var newest = isBeyond(reached.values(), head) ? log.head() : head;
        var failures = new ArrayList<RuntimeException>();
        for (var partition = 0; partition < head.partitions().size(); partition++) {
            var position = reached.getOrDefault(partition, Checkpoint.start(partition)).position();
            var generationPartition = new GenerationPartition(projection.name(), generation, partition);
            if (wasReadBeyondLog(generationPartition, position, newest)) continue;
            if (position >= head.partitions().get(partition)) continue;
            found.put(generationPartition, position);
            if (lagging.getOrDefault(generationPartition, -1L) != position) continue;
            try {
                fetch(projection, generationPartition, new Gap(partition, position, head.partitions().get(partition)));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    /** Whether the partition was read beyond the log, now or before: nothing may be applied on top of lost events. */
    private boolean wasReadBeyondLog(GenerationPartition reader, long position, LogHead newest) {
        var end = newest.partitions().get(reader.partition());
        if (position > end) {
            broken.stopBeyondLog(reader.projection(), reader.generation(), reader.partition(), position, end);
        }
        return broken.isBeyondLog(reader.projection(), reader.partition());
    }

    private void fetch(Projection<?> projection, GenerationPartition generationPartition, Gap gap) {
        var lockingApplier = new LockingBatchApplier<>(projection, tables, jdbc, transaction);
        try {
            backfill.fill(gap, lockingApplier::apply, projection.name());
            broken.clear(generationPartition.projection(), generationPartition.partition());
        } catch (BrokenChainException contradiction) {
            broken.stop(generationPartition.projection(), generationPartition.generation(),
                    generationPartition.partition(), contradiction);
        }
    }

    /**
     * A checkpoint beyond the head may just be newer, because the head was requested before the checkpoints were read.
     */
    private static boolean isBeyond(Collection<Checkpoint> reached, LogHead head) {
        return reached.stream().anyMatch(each -> each.position() > head.partitions().get(each.partition()));
    }
}
