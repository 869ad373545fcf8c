package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the rows of generations that will not be live again, in steps too short to delay other transactions. */
@Component
class GenerationCleanup implements PeriodicTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int STEP_ROWS = 10_000;
    private static final List<String> STATE_TABLES = List.of("subject_at", "parked_subject", "checkpoint");

    private record Lost(String projection, int generation) {}

    private final JdbcClient jdbc;
    private final ProjectionRegistry projections;
    private final DurableTransaction transaction;

    GenerationCleanup(JdbcClient jdbc, ProjectionRegistry projections, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.transaction = transaction;
    }

    @Override
    public String purpose() {
        return "delete the rows of dropped generations";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() throws InterruptedException {
        transaction.run(this::drop);
        for (var lost : lost()) {
            for (var table : tables(lost))
                empty(table, "generation = :generation", lost);
            for (var table : STATE_TABLES)
                empty(table, "generation = :generation and projection = :projection", lost);
            close(lost);
        }
    }

    private void drop() {
        jdbc.sql("""
                update generation
                   set state = 'DROPPED'
                 where (state = 'KEPT' or state = 'BUILT' and not promote_when_built)
                   and finished_at < now() - interval '1 day'""").update();
    }

    private List<Lost> lost() {
        return jdbc.sql("""
                select projection, generation
                  from generation
                 where state in ('FAILED', 'CANCELLED', 'DROPPED')
                   and not empty""")
                .query((row, _) -> new Lost(row.getString("projection"), row.getInt("generation")))
                .list();
    }

    private List<String> tables(Lost lost) {
        return projections.find(lost.projection()).stream().flatMap(each -> each.tables().stream()).toList();
    }

    private void empty(String table, String condition, Lost lost) throws InterruptedException {
        int deleted;
        do {
            if (Thread.interrupted()) throw new InterruptedException();
            deleted = jdbc
                    .sql("""
                    delete from %s
                     where ctid = any (array(select ctid from %1$s where %s limit :rows))""".formatted(table,
                            condition))
                    .param("projection", lost.projection())
                    .param("generation", lost.generation())
                    .param("rows", STEP_ROWS)
                    .update();
        } while (deleted == STEP_ROWS);
    }

    private void close(Lost lost) {
        jdbc.sql("""
                update generation
                   set empty = true
                 where projection = :projection
                   and generation = :generation""")
                .paramSource(lost)
                .update();
    }
}
