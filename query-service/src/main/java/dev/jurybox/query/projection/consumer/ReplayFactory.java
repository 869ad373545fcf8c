package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.apply.LockingBatchApplier;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.ReplayExclusions;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
public class ReplayFactory {

    private final ProjectionTables tables;
    private final TopicReplay topicReplay;
    private final LogBackfill backfill;
    private final LogClient log;
    private final JdbcClient jdbc;

    ReplayFactory(ProjectionTables tables, TopicReplay topicReplay, LogBackfill backfill, LogClient log,
            JdbcClient jdbc) {
        this.tables = tables;
        this.topicReplay = topicReplay;
        this.backfill = backfill;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The replay applies each batch within {@code transaction}. */
    public GenerationReplay of(Projection<?> projection, int generation, TransactionOperations transaction) {
        return of(projection, generation, transaction, ReplayThrottle.UNLIMITED);
    }

    public GenerationReplay of(
            Projection<?> projection, int generation, TransactionOperations transaction, ReplayThrottle throttle) {
        tables.disregarded().positions();
        return new GenerationReplay(projection.name(), generation,
                new LockingBatchApplier<>(projection, tables, jdbc, transaction,
                        new ReplayExclusions(tables.excludedVoters().of(projection.name(), generation), Set.of())),
                tables.checkpointReader(), topicReplay, backfill, log, throttle);
    }
}
