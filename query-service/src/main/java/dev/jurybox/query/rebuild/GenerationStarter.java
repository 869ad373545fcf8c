package dev.jurybox.query.rebuild;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.LiveGenerations;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests a new generation beside the existing ones; {@link RebuildScheduler} builds it. */
@Component
class GenerationStarter {

    private final LiveGenerations liveGenerations;
    private final JdbcClient jdbc;
    private final DurableTransaction transaction;

    GenerationStarter(LiveGenerations liveGenerations, JdbcClient jdbc, DurableTransaction transaction) {
        this.liveGenerations = liveGenerations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns the number of the new generation. */
    int begin(String projection) {
        try {
            return transaction.execute(_ -> insert(projection));
        } catch (DuplicateKeyException _) {
            throw new ProblemException(CONFLICT, "rebuild-running", "Rebuild running",
                    "A rebuild of this projection is under way: let it finish, or cancel it.");
        }
    }

    private int insert(String projection) {
        return jdbc.sql("""
                insert into generation (projection, generation, state)
                select :projection, greatest(:live, coalesce(max(generation), 0)) + 1, 'BUILDING'
                  from generation
                 where projection = :projection
                returning generation""")
                .param("projection", projection)
                .param("live", liveGenerations.hold(projection))
                .query(Integer.class)
                .single();
    }
}
