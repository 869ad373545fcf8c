package dev.jurybox.query.feed;

import dev.jurybox.query.database.DurableTransaction;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Which build of each projection is told. */
@Component
public class LiveGenerations {

    private static final int FIRST = 1;

    /**
     * The build that is told.
     *
     * @param amended how often what is told was changed without reading on
     */
    public record Build(int generation, long amended) {}

    private final JdbcClient rows;
    private final DurableTransaction transaction;

    LiveGenerations(JdbcClient rows, DurableTransaction transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    void begin(Collection<String> projections) {
        transaction.run(() -> rows.sql("""
                insert into projection (name, live)
                select name, :first
                  from unnest(:names) as p (name)
                    on conflict do nothing""")
                .param("first", FIRST)
                .param("names", new SqlArrayValue("text", projections.toArray()))
                .update());
    }

    /** No promotion comes in between until the transaction ends. */
    public int liveThroughout(String projection) {
        return rows.sql("select live from projection where name = :projection for share")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    /** For whoever changes it: nobody else does, nor applies anything to it, until the transaction ends. */
    public int hold(String projection) {
        return rows.sql("select live from projection where name = :projection for update")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    /** Counts as amended: who comes back to a generation that was told before must not take it for as it was left. */
    public void promote(String projection, int generation) {
        rows.sql("""
                update projection
                   set live = :generation,
                       amended = amended + 1
                 where name = :projection""")
                .param("projection", projection)
                .param("generation", generation)
                .update();
    }

    /** What is told changed without reading on: whoever keeps pages throws them away. */
    void amended(String projection, int generation) {
        rows.sql("""
                update projection
                   set amended = amended + 1
                 where name = :projection
                   and live = :generation""")
                .param("projection", projection)
                .param("generation", generation)
                .update();
    }

    public int live(String projection) {
        return rows.sql("select live from projection where name = :projection")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }

    public Build told(String projection) {
        return rows.sql("select live as generation, amended from projection where name = :projection")
                .param("projection", projection)
                .query(Build.class)
                .single();
    }
}
