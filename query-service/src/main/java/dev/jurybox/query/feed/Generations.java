package dev.jurybox.query.feed;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Which build of each projection is told. */
@Component
public class Generations {

    private static final int FIRST = 1;

    private final JdbcClient rows;

    Generations(JdbcClient rows) {
        this.rows = rows;
    }

    void begin(Collection<String> projections) {
        rows.sql("""
                insert into projection (name, live)
                select name, :first
                  from unnest(:names) as p (name)
                    on conflict do nothing""")
                .param("first", FIRST)
                .param("names", new SqlArrayValue("text", projections.toArray()))
                .update();
    }

    public int live(String projection) {
        return rows.sql("select live from projection where name = :projection")
                .param("projection", projection)
                .query(Integer.class)
                .single();
    }
}
