package dev.jurybox.query.ranking;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The newest heat bucket by which votes were weighted, the rules by which rank keys were computed, and how often they
 * were computed, of one generation.
 */
record RankingClock(int generation, JdbcClient jdbc) {

    /** Returns whether the clock advanced. If so, the keys of all tools with recent votes are due. */
    boolean turn(long newest) {
        return jdbc.sql("""
                insert into ranking_clock as c (generation, newest, version, rules_version, rules)
                values (:generation, :newest, 0, :rulesVersion, :rules::jsonb)
                    on conflict (generation) do update
                   set newest = excluded.newest
                 where c.newest <> excluded.newest""")
                .param("generation", generation)
                .param("newest", newest)
                .param("rulesVersion", RankingRulesTable.InForce.INITIAL.version())
                .param("rules", RankingRulesTable.InForce.INITIAL.json())
                .update() > 0;
    }

    /** Returns whether the rules are other ones. If so, the keys of all tools are due. */
    boolean adopt(RankingRulesTable.InForce rules) {
        return jdbc.sql("""
                update ranking_clock
                   set rules_version = :version,
                       rules = :rules::jsonb
                 where generation = :generation
                   and (rules_version, rules) <> (:version, :rules::jsonb)""")
                .param("generation", generation)
                .param("version", rules.version())
                .param("rules", rules.json())
                .update() > 0;
    }

    /** Increments the version, by which cached pages of boards are recognized as outdated. */
    void countStep() {
        jdbc.sql("update ranking_clock set version = version + 1 where generation = :generation")
                .param("generation", generation)
                .update();
    }
}
