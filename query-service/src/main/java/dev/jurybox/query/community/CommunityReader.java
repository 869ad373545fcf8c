package dev.jurybox.query.community;

import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.readcache.SubjectCache;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
public class CommunityReader {

    private final JdbcClient jdbc;
    private final SubjectCache<CommunityView> subjectCache;

    CommunityReader(JdbcClient jdbc, SubjectChanges subjectChanges) {
        this.jdbc = jdbc;
        this.subjectCache = SubjectCache.of(subjectChanges, CommunityTallyProjection.NAME, this::read);
    }

    /** Returns the result of each tool; tools without a tally are left out. */
    public Map<String, CommunityView> ofAll(Set<String> tools) {
        return subjectCache.of(tools);
    }

    private Map<String, CommunityView> read(Set<String> tools) {
        var views = new HashMap<String, CommunityView>();
        jdbc.sql("""
                select tool, ship, skip, majority, closed_because, closed_ship, closed_skip
                  from community_tally
                 where generation = live(:projection)
                   and tool = any (:tools)""")
                .param("projection", CommunityTallyProjection.NAME)
                .param("tools", new SqlArrayValue("text", tools.toArray()))
                .query(row -> {
                    views.put(row.getString("tool"), CommunityView.of(TallyTable.tally(row)));
                });
        return views;
    }

    public CommunityView of(String tool) {
        return subjectCache.of(tool).orElse(CommunityView.NONE);
    }
}
