package dev.jurybox.query.community;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class CommunityReader {

    private final JdbcClient rows;

    CommunityReader(JdbcClient rows) {
        this.rows = rows;
    }

    public CommunityView of(String tool) {
        return rows.sql("""
                select ship,
                       skip
                  from community_tally
                 where generation = 1
                   and tool = :tool""")
                .param("tool", tool)
                .query((row, _) -> CommunityView.of(row.getLong("ship"), row.getLong("skip")))
                .optional()
                .orElseGet(() -> CommunityView.of(0, 0));
    }
}
