package dev.jurybox.query.projection.store;

import dev.jurybox.query.database.DurableTransaction;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The live generation of each projection. */
@Component
public class LiveGenerations {

    private static final int FIRST = 1;

    /**
     * The live generation of a projection.
     *
     * @param amended how often the projection was changed other than by applying further events
     */
    public record LiveGeneration(int generation, long amended) {}

    private final JdbcClient jdbc;
    private final DurableTransaction transaction;

    LiveGenerations(JdbcClient jdbc, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public void begin(Collection<String> projections) {
        transaction.run(() -> jdbc.sql("""
                insert into projection (name, live)
                select name, :first
                  from unnest(:names) as p (name)
                    on conflict do nothing""")
                .param("first", FIRST)
                .param("names", new SqlArrayValue("text", projections.toArray()))
                .update());
    }

    /** Prevents promotions until the transaction ends. */
    public int liveThroughout(String projection) {
        return jdbc.sql("select live from projection where name = :projection for share")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    /**
     * Locks the projection for a change: until the transaction ends, no other transaction changes its live generation
     * or applies events to it.
     */
    public int hold(String projection) {
        return jdbc.sql("select live from projection where name = :projection for update")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    /**
     * Counts as an amendment: a cache or consumer that comes back to a generation that was live before must not assume
     * that it is unchanged.
     */
    public void promote(String projection, int generation) {
        jdbc.sql("""
                update projection
                   set live = :generation,
                       amended = amended + 1
                 where name = :projection""")
                .param("projection", projection)
                .param("generation", generation)
                .update();
    }

    /** Counts a change that was made other than by applying further events, so that caches are discarded. */
    public void revised(String projection, int generation) {
        jdbc.sql("""
                update projection
                   set amended = amended + 1
                 where name = :projection
                   and live = :generation""")
                .param("projection", projection)
                .param("generation", generation)
                .update();
    }

    public int live(String projection) {
        return jdbc.sql("select live from projection where name = :projection")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    public LiveGeneration current(String projection) {
        return jdbc.sql("select live as generation, amended from projection where name = :projection")
                .param("projection", projection)
                .query(LiveGeneration.class)
                .single();
    }
}
