package dev.jurybox.query.ranking;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest heat bucket by which votes were weighted, and how often rank keys were computed, of one generation. */
record RankingClock(int generation, JdbcClient jdbc) {

    /** Returns whether the clock advanced. If so, the keys of all tools with recent votes are due. */
    boolean turn(long newest) {
        var turned = jdbc.sql("""
                insert into ranking_clock as c (generation, newest, version)
                values (:generation, :newest, 0)
                    on conflict (generation) do update
                   set newest = excluded.newest
                 where c.newest <> excluded.newest""")
                .param("generation", generation)
                .param("newest", newest)
                .update() > 0;
        if (turned) markWarmTools();
        return turned;
    }

    /** Locks tools by name, in the same order as the projection. */
    private void markWarmTools() {
        jdbc.sql("""
                with warm as materialized (
                    select tool
                      from standing
                     where generation = :generation
                       and (heat <> 0 or activity <> 0)
                       and not dirty
                     order by tool
                       for update
                )
                update standing s
                   set dirty = true
                  from warm w
                 where s.generation = :generation
                   and s.tool = w.tool""")
                .param("generation", generation)
                .update();
    }

    /** Increments the version, by which cached pages of boards are recognized as outdated. */
    void countStep() {
        jdbc.sql("update ranking_clock set version = version + 1 where generation = :generation")
                .param("generation", generation)
                .update();
    }
}
