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
                select ship, skip, closed_because, closed_ship, closed_skip
                  from community_tally
                 where generation = live('community-tally')
                   and tool = :tool""")
                .param("tool", tool)
                .query((row, _) -> CommunityView.of(TallyTable.tally(row)))
                .optional()
                .orElseGet(() -> CommunityView.of(Tally.EMPTY));
    }
}
