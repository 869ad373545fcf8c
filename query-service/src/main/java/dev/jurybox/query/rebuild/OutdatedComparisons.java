package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.apply.AmendmentListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Discards the comparisons of a generation whose rows have changed since, so that no diff of other rows is accepted. */
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
                   set compared_with = null,
                       digest = null,
                       live_digest = null,
                       diff = null,
                       diff_digest = null,
                       diff_added = null,
                       diff_removed = null,
                       diff_changed = null,
                       trouble = 'A parked subject was retried after the comparison: rebuild the projection.'
                 where projection = :projection
                   and state = 'BUILT'
                   and compared_with is not null
                   and :generation in (generation, compared_with)""")
                .param("projection", projection)
                .param("generation", generation)
                .update();
    }
}
