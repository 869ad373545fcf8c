package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.apply.LockingBatchApplier;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays the events up to a cut into a new generation, whose rows are loaded in bulk, because they are not read yet. */
@Component
class GenerationLoader {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationLoader.class);
    /** An index over all rows takes longer than any other statement. */
    private static final int COMPLETE_MILLIS_MAX = Math.toIntExact(Duration.ofMinutes(30).toMillis());

    private final ParallelReplay parallelReplay;
    private final RebuildTransactions transactions;
    private final DurableTransaction durably;
    private final GenerationRows generationRows;
    private final JdbcTemplate jdbcTemplate;
    private final JdbcClient jdbc;

    GenerationLoader(ParallelReplay parallelReplay, RebuildTransactions transactions, DurableTransaction durably,
            GenerationRows generationRows, JdbcTemplate jdbcTemplate, JdbcClient jdbc) {
        this.parallelReplay = parallelReplay;
        this.transactions = transactions;
        this.durably = durably;
        this.generationRows = generationRows;
        this.jdbcTemplate = jdbcTemplate;
        this.jdbc = jdbc;
    }

    /**
     * Returns how many events were replayed, also before a restart. If rows contradict each other, everything is
     * replayed once more without a bulk load, which parks the subject at the event that contradicts the others.
     *
     * @param requested the number of the generation that was requested, if the rows are those of its baseline
     */
    long load(Projection<?> projection, int generation, int requested, GenerationReplay replay, List<Long> through)
            throws InterruptedException {
        begin(projection, generation, requested);
        replay(replay, through);
        try {
            complete(projection, generation);
        } catch (RuntimeException contradiction) {
            if (!LockingBatchApplier.isPoison(contradiction)) throw contradiction;
            LOG.warn("Generation {} of {} is replayed once more, event by event: {}", generation, projection.name(),
                    contradiction.getMessage());
            transactions.wanted(projection.name(), requested)
                    .executeWithoutResult(_ -> generationRows.restart(projection, generation));
            replay(replay, through);
        }
        return replay.reached().values().stream().mapToLong(Checkpoint::events).sum();
    }

    /** Makes room for the rows, unless that was done before. */
    void begin(Projection<?> projection, int generation, int requested) {
        transactions.wanted(projection.name(), requested)
                .executeWithoutResult(_ -> projection.bulkLoad().begin(generation, jdbc));
    }

    private void replay(GenerationReplay replay, List<Long> through) throws InterruptedException {
        parallelReplay.read(through.size(), partitions -> replay.fromTopic(partitions, through));
        replay.fromLog(0, through);
    }

    private void complete(Projection<?> projection, int generation) {
        durably.run(() -> {
            jdbcTemplate.execute((ConnectionCallback<@Nullable Void>) connection -> {
                connection.setNetworkTimeout(Runnable::run, COMPLETE_MILLIS_MAX);
                return null;
            });
            projection.bulkLoad().complete(generation, jdbc);
        });
    }
}
