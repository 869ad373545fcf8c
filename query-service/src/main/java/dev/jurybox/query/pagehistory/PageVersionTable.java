package dev.jurybox.query.pagehistory;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The versions of one generation, each as JSON. */
record PageVersionTable(int generation, JdbcClient jdbc) {

    void insert(String subject, long position, Record version) {
        jdbc.sql("""
                insert into page_version (generation, subject, position, content)
                values (:generation, :subject, :position, :content)""")
                .param("generation", generation)
                .param("subject", subject)
                .param("position", position)
                .param("content", JsonMapper.shared().writeValueAsString(version))
                .update();
    }

    /** Returns the last version up to a position. */
    <T extends Record> Optional<T> last(String subject, long position, Class<T> type) {
        return jdbc.sql("""
                select content
                  from page_version
                 where generation = :generation
                   and subject = :subject
                   and position <= :position
                 order by position desc
                 limit 1""")
                .param("generation", generation)
                .param("subject", subject)
                .param("position", position)
                .query(String.class)
                .optional()
                .map(content -> JsonMapper.shared().readValue(content, type));
    }
}
