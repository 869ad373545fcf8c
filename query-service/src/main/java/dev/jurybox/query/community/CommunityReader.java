package dev.jurybox.query.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
public class CommunityReader {

    private final JdbcClient rows;

    CommunityReader(JdbcClient rows) {
        this.rows = rows;
    }

    /** Those of them that anybody voted on, by tool. */
    public Map<String, CommunityView> ofAll(Collection<String> tools) {
        var views = new HashMap<String, CommunityView>();
        rows.sql("""
                select tool, ship, skip, closed_because, closed_ship, closed_skip
                  from community_tally
                 where generation = live('community-tally')
                   and tool = any (:tools)""")
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    views.put(row.getString("tool"), CommunityView.of(TallyTable.tally(row)));
                });
        return views;
    }

    public CommunityView of(String tool) {
        return ofAll(List.of(tool)).getOrDefault(tool, CommunityView.NONE);
    }
}
