package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
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
    private static final List<String> STATE_TABLES = List.of("subject_at", "parked_subject", "checkpoint",
            "excluded_voter");

    private final JdbcClient jdbc;
    private final ProjectionRegistry projections;
    private final GenerationQueries generations;
    private final GenerationRepository repository;

    GenerationCleanup(JdbcClient jdbc, ProjectionRegistry projections, GenerationQueries generations,
            GenerationRepository repository) {
        this.jdbc = jdbc;
        this.projections = projections;
        this.generations = generations;
        this.repository = repository;
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
        repository.dropExpired();
        for (var lost : generations.droppedWithRows()) {
            delete(lost.projection(), lost.number());
            if (lost.whatIf() != null) delete(lost.projection(), lost.baseline());
            repository.markEmpty(lost.projection(), lost.number());
        }
    }

    private void delete(String projection, int generation) throws InterruptedException {
        for (var table : tables(projection))
            empty(table, "generation = :generation", projection, generation);
        for (var table : STATE_TABLES)
            empty(table, "generation = :generation and projection = :projection", projection, generation);
    }

    private List<String> tables(String projection) {
        return projections.find(projection).stream().flatMap(each -> each.tables().stream()).toList();
    }

    private void empty(String table, String condition, String projection, int generation)
            throws InterruptedException {
        int deleted;
        do {
            if (Thread.interrupted()) throw new InterruptedException();
            deleted = jdbc
                    .sql("""
                    delete from %s
                     where ctid = any (array(select ctid from %1$s where %s limit :rows))""".formatted(table,
                            condition))
                    .param("projection", projection)
                    .param("generation", generation)
                    .param("rows", STEP_ROWS)
                    .update();
        } while (deleted == STEP_ROWS);
    }
}
