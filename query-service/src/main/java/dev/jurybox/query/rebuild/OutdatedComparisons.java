package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.apply.AmendmentListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Discards the comparisons with rows that have changed since, so that nobody accepts a diff of others. */
@Component
class OutdatedComparisons implements AmendmentListener {

    private final JdbcClient jdbc;

    OutdatedComparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void amended(String projection, int generation) {
        jdbc.sql("""
                update generation
                   set %s
                 where projection = :projection
                   and state = 'BUILT'
                   and compared_with is not null
                   and :amended in (generation, compared_with)""".formatted(GenerationComparison.ASSIGNMENTS))
                .params(GenerationComparison.OUTDATED.columns())
                .param("projection", projection)
                .param("amended", generation)
                .update();
    }
}
