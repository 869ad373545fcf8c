package dev.jurybox.query.verdicts;

import dev.jurybox.query.community.CommunityTallyProjection;
import dev.jurybox.query.progress.AsOfPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Finds where the verdicts on tools changed. */
@Component
public class VerdictPositions {

    private static final int CHANGES_MAX = 20;

    private final JdbcClient jdbc;
    private final AsOfPosition asOfPosition;

    VerdictPositions(JdbcClient jdbc, AsOfPosition asOfPosition) {
        this.jdbc = jdbc;
        this.asOfPosition = asOfPosition;
    }

    /**
     * Returns the positions of the changes after one position, up to another, newest first, at most
     * {@value #CHANGES_MAX} for each tool; tools without changes are left out. Waits until both histories are there.
     */
    public Map<String, List<Long>> between(Collection<String> tools, long from, long to) {
        if (tools.isEmpty()) return Map.of();
        asOfPosition.await(VerdictHistoryProjection.NAME, to);
        asOfPosition.await(CommunityTallyProjection.NAME, to);
        var positions = new HashMap<String, List<Long>>();
        jdbc.sql("""
                select t.tool, c.position
                  from unnest(:tools) as t (tool)
                 cross join lateral (
                       (select position
                          from panel_history
                         where tool = t.tool
                           and position > :from
                           and position <= :to
                         order by position desc
                         limit :most)
                        union all
                       (select position
                          from community_history
                         where tool = t.tool
                           and position > :from
                           and position <= :to
                         order by position desc
                         limit :most)
                        order by position desc
                        limit :most) c
                 order by c.position desc""")
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .param("from", from)
                .param("to", to)
                .param("most", CHANGES_MAX)
                .query(row -> {
                    positions.computeIfAbsent(row.getString("tool"), _ -> new ArrayList<>())
                            .add(row.getLong("position"));
                });
        return positions;
    }
}
