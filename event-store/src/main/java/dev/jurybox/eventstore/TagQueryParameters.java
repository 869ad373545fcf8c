package dev.jurybox.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Many lookups as rows of one table of bound arrays, each with the number of its request. */
final class TagQueryParameters {

    /** The row table. Each statement joins it in its own way. */
    static final String TABLE = """
            unnest(?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[])
            as c (request, after, tag, types, other_tags)""";

    /** The query of nearly every decision: one tag and named types. It takes one index probe per row. */
    private static final String PLAIN = """
            (select t.position
               from event_tag t
              where t.tag = c.tag
                and t.type = any (c.types::text[])
                and t.position > c.after)""";

    /**
     * The general query: still one probe per row and never a hash join, because a plan made for a small log must also
     * suit a large one.
     */
    private static final String ANY = """
            (select t.position
               from event_tag t
              where t.tag = c.tag
                and (c.types = '{}' or t.type = any (c.types::text[]))
                and t.position > c.after
                and not exists (select
                                  from unnest(c.other_tags::text[]) o (tag)
                                 where not exists (select
                                                     from event_tag u
                                                    where u.tag = o.tag
                                                      and u.type = t.type
                                                      and u.position = t.position)))""";

    private record Row(int request, long after, TagQuery lookup) {}

    private final List<Row> rows = new ArrayList<>();
    private boolean plain = true;

    void add(int request, long after, TagQuery query) {
        rows.add(new Row(request, after, query));
        plain = plain && query.isPlain();
    }

    /** The subquery that these rows need, for a statement that joins it laterally to the table. */
    String lookup() {
        return plain ? PLAIN : ANY;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    ParameterBinder bind(ParameterBinder binder) throws SQLException {
        return binder.ints(rows, Row::request)
                .longs(rows, Row::after)
                .texts(rows, row -> row.lookup().tag())
                .texts(rows, row -> row.lookup().types().arrayLiteral())
                .texts(rows, row -> ArrayLiteral.of(row.lookup().otherTags()));
    }
}
