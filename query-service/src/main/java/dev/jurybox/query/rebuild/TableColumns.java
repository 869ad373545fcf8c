package dev.jurybox.query.rebuild;

import static java.util.stream.Collectors.joining;

import dev.jurybox.query.projection.DiffView;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The columns of a projection's table except the generation.
 *
 * @param all every column, quoted where it has to be
 * @param key the names of the columns of the primary key
 * @param order the key as rows are ordered by it: by code point, whatever the collation of the database
 */
record TableColumns(List<String> all, List<String> key, List<String> order) {

    private static final String ALL = """
            select quote_ident(a.attname)
              from pg_attribute a
             where a.attrelid = ?::regclass
               and a.attnum > 0
               and not a.attisdropped
               and a.attname <> 'generation'
             order by a.attnum""";

    private static final String KEY = """
            select %s
              from pg_index i
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
             where i.indrelid = ?::regclass
               and i.indisprimary
               and a.attname <> 'generation'
             order by array_position(i.indkey::smallint[], a.attnum)""";

    private static final String NAME = "a.attname";
    private static final String BY_CODE_POINT = """
            quote_ident(a.attname) || case a.attcollation when 0 then '' else ' collate "C"' end""";

    static TableColumns of(String table, JdbcTemplate jdbc) {
        return new TableColumns(texts(ALL, table, jdbc), texts(KEY.formatted(NAME), table, jdbc),
                texts(KEY.formatted(BY_CODE_POINT), table, jdbc));
    }

    private static List<String> texts(String query, String table, JdbcTemplate jdbc) {
        return jdbc.query(query, (row, _) -> row.getString(1), table);
    }

    List<String> quotedKey() {
        return key.stream().map("\"%s\""::formatted).toList();
    }

    /** The rows of the table, as they are compared. */
    DiffView rows(String table) {
        return new DiffView(table, key, List.of(),
                "select %s from %s where generation = :generation".formatted(list(all), table));
    }

    static String list(List<String> columns) {
        return columns.stream().collect(joining(", "));
    }
}
