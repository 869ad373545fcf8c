package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the rows of generations, whatever their projection. */
@Component
class GenerationRows {

    private static final int STEP_ROWS = 10_000;
    private static final String OF_THE_GENERATION = "generation = :generation";
    private static final String OF_THE_PROJECTION = OF_THE_GENERATION + " and projection = :projection";
    private static final List<String> PROGRESS_TABLES = List.of("subject_at", "parked_subject", "checkpoint");
    private static final String EXCLUDED_VOTERS = "excluded_voter";

    private final JdbcClient jdbc;
    private final ProjectionRegistry projections;

    GenerationRows(JdbcClient jdbc, ProjectionRegistry projections) {
        this.jdbc = jdbc;
        this.projections = projections;
    }

    /**
     * Deletes all rows, in steps too short to delay other transactions, and drops those that were loaded in bulk. Returns
     * false if these are still read.
     */
    boolean delete(String projection, int generation) throws InterruptedException {
        var found = projections.find(projection);
        if (found.isPresent()) {
            for (var table : tables(found.get()))
                deleteInSteps(table, OF_THE_GENERATION, projection, generation);
        }
        for (var table : PROGRESS_TABLES)
            deleteInSteps(table, OF_THE_PROJECTION, projection, generation);
        deleteInSteps(EXCLUDED_VOTERS, OF_THE_PROJECTION, projection, generation);
        return found.isEmpty() || found.get().bulkLoad().drop(generation, jdbc);
    }

    /** Deletes what was replayed, in one transaction of the caller, so that all is replayed without a bulk load. */
    void restart(Projection<?> projection, int generation) {
        PROGRESS_TABLES.forEach(table -> deleteAll(table, OF_THE_PROJECTION, projection.name(), generation));
        tables(projection).forEach(table -> deleteAll(table, OF_THE_GENERATION, projection.name(), generation));
        if (!projection.bulkLoad().drop(generation, jdbc))
            throw new CannotAcquireLockException("The rows of generation %d are in use.".formatted(generation));
        projection.bulkLoad().begin(generation, jdbc);
        projection.bulkLoad().complete(generation, jdbc);
    }

    /** The tables of the projection, except those that are loaded in bulk. */
    private static List<String> tables(Projection<?> projection) {
        return Stream.concat(projection.tables().stream(), projection.uncomparedTables().stream())
                .filter(table -> !projection.bulkLoad().tables().contains(table))
                .toList();
    }

    private void deleteAll(String table, String condition, String projection, int generation) {
        execute("delete from %s where %s".formatted(table, condition), projection, generation, 0);
    }

    private void deleteInSteps(String table, String condition, String projection, int generation)
            throws InterruptedException {
        var step = """
                delete from %s
                 where ctid = any (array(select ctid from %1$s where %2$s limit :rows))""".formatted(table, condition);
        int deleted;
        do {
            if (Thread.interrupted()) throw new InterruptedException();
            deleted = execute(step, projection, generation, STEP_ROWS);
        } while (deleted == STEP_ROWS);
    }

    private int execute(String deletion, String projection, int generation, int rows) {
        return jdbc.sql(deletion)
                .param("projection", projection)
                .param("generation", generation)
                .param("rows", rows)
                .update();
    }
}
