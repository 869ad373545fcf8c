package dev.jurybox.query.ranking;

import dev.jurybox.query.community.CommunityTallyProjection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the votes of one generation's tools with their tallies. */
record TallyMismatches(int generation, JdbcClient jdbc) {

    private static final int SHOWN_MAX = 20;

    /** Returns tools whose votes differ, in partitions that both projections have read to the same position. */
    List<String> find() {
        return jdbc.sql("""
                select s.tool
                  from standing s
                  join subject_at a
                    on a.projection = :rankings and a.generation = s.generation and a.subject = s.tool
                  join checkpoint mine
                    on mine.projection = a.projection and mine.generation = a.generation
                   and mine.partition = a.partition
                  join checkpoint theirs
                    on theirs.projection = :tallies and theirs.generation = live(:tallies)
                   and theirs.partition = mine.partition and theirs.position = mine.position
                  left join community_tally t
                    on t.generation = theirs.generation and t.tool = s.tool
                 where s.generation = :generation
                   and (s.ship, s.skip) <> (coalesce(t.ship, 0), coalesce(t.skip, 0))
                 order by s.tool
                 limit :most""")
                .param("rankings", RankingProjection.NAME)
                .param("tallies", CommunityTallyProjection.NAME)
                .param("generation", generation)
                .param("most", SHOWN_MAX)
                .query((row, _) -> row.getString("tool"))
                .list();
    }
}
