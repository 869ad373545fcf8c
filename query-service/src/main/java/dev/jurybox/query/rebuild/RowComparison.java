package dev.jurybox.query.rebuild;

import static java.util.stream.Collectors.joining;

import dev.jurybox.query.projection.DiffView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Compares the rows of two generations by their text, as the digests do. PostgreSQL answers nothing before it has read
 * all rows of both.
 *
 * @param deadline when all comparisons together have to end: beyond it, one fails with a
 *     {@link org.springframework.dao.QueryTimeoutException}
 */
record RowComparison(DatabaseSnapshot snapshot, int live, int next, Instant deadline) {

    static final int ROWS_MAX = 100;

    /** Row values are null exactly if all of their columns are, which a key never is. */
    private static final String DIFFERENCES = """
            with live as (%1$s),
                 next as (%2$s),
                 difference as materialized (
                 select %3$s, live as before, next as after, %4$s as change
                   from live
                   full join next using (%3$s)
                  where live::text is distinct from next::text)
            select count(*) filter (where before is null) as added,
                   count(*) filter (where after is null) as removed,
                   count(*) filter (where not (before is null or after is null)) as changed,
                   (select coalesce(json_agg(most), '[]')
                      from (select before, after from difference order by change desc, %3$s limit :rows) as most)
                       as rows
              from difference""";

    private static final String ONE_SIDED = "case when live is null or next is null then 'infinity'::numeric else 0 end";

    private static final String MEASURE = """
            case when live.%1$s is not distinct from next.%1$s then 0
                 else coalesce(abs(next.%1$s - live.%1$s)::numeric, 'infinity') end""";

    DiffSection of(DiffView view) {
        return snapshot.until(deadline).sql(DIFFERENCES.formatted(
                view.query().replace(":generation", ":live"),
                view.query().replace(":generation", ":next"),
                view.key().stream().map("\"%s\""::formatted).collect(joining(", ")),
                Stream.concat(Stream.of(ONE_SIDED), view.measures().stream().map(MEASURE::formatted))
                        .collect(joining(" + "))))
                .param("live", live)
                .param("next", next)
                .param("rows", ROWS_MAX)
                .query((row, _) -> section(view, row))
                .single();
    }

    private static DiffSection section(DiffView view, ResultSet row) throws SQLException {
        return new DiffSection(view.name(), row.getLong("added"), row.getLong("removed"), row.getLong("changed"),
                ChangedRowReader.read(row.getString("rows"), view.key()));
    }
}
