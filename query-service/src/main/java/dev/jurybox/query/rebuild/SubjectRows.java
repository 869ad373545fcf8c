package dev.jurybox.query.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows that one table has of a subject in one generation. */
record SubjectRows(String table, TableColumns columns, String subjectColumn, String subject, int generation,
        JdbcClient jdbc) {

    static SubjectRows of(String table, String subjectColumn, String subject, int generation, JdbcTemplate jdbc) {
        return new SubjectRows(table, TableColumns.of(table, jdbc), subjectColumn, subject, generation,
                JdbcClient.create(jdbc));
    }

    /** Returns the rows as JSON, by the text of their key. */
    Map<String, String> read() {
        var rows = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select row(%s)::text as key, row_to_json(r)::text as content
                  from (%s and %s = :subject) as r
                 order by key""".formatted(TableColumns.list(columns.quotedKey()), columns.rows(table).query(),
                subjectColumn))
                .param("generation", generation)
                .param("subject", subject)
                .query(row -> {
                    rows.put(row.getString("key"), row.getString("content"));
                });
        return rows;
    }

    void delete() {
        jdbc.sql("delete from %s where generation = :generation and %s = :subject".formatted(table, subjectColumn))
                .param("generation", generation)
                .param("subject", subject)
                .update();
    }

    /** What differs from rows that were read before. */
    DiffSection since(Map<String, String> before) {
        return RowChanges.between(before, read()).section(table, columns.key());
    }
}
