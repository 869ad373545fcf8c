package dev.jurybox.query.rebuild;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.http.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cancels a generation. Its rows are deleted in the background. */
@Component
class RebuildCancellation {

    private final JdbcClient jdbc;
    private final GenerationTable generations;
    private final DurableTransaction transaction;

    RebuildCancellation(JdbcClient jdbc, GenerationTable generations, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.transaction = transaction;
    }

    void cancel(Generation generation) {
        transaction.run(() -> update(generation));
        var now = generations.find(generation.projection(), generation.number());
        if (now.filter(found -> found.state() == GenerationState.LIVE).isPresent()) {
            throw new ProblemException(CONFLICT, "generation-is-live", "Generation is live",
                    "This generation is live: promote another one first.");
        }
    }

    private void update(Generation generation) {
        jdbc.sql("""
                update generation
                   set state = case state when 'KEPT' then 'DROPPED' else 'CANCELLED' end,
                       finished_at = now()
                 where projection = :projection
                   and generation = :generation
                   and state in ('BUILDING', 'BUILT', 'KEPT')""")
                .param("projection", generation.projection())
                .param("generation", generation.number())
                .update();
    }
}
