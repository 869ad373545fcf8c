package dev.jurybox.query.ranking;

import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.readcache.SubjectCache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what ranks derive from, for other pages, and the edition of the ranks. */
@Component
public class RankingReader {

    private final LiveGenerations liveGenerations;
    private final JdbcClient jdbc;
    private final RulesInForce rulesInForce;
    private final SubjectCache<LazyScore> subjectCache;

    RankingReader(LiveGenerations liveGenerations, JdbcClient jdbc, RulesInForce rulesInForce,
            SubjectChanges subjectChanges) {
        this.liveGenerations = liveGenerations;
        this.jdbc = jdbc;
        this.rulesInForce = rulesInForce;
        this.subjectCache = SubjectCache.of(subjectChanges, RankingProjection.NAME, this::read);
    }

    public RankingEdition edition() {
        return jdbc.sql("""
                select p.live as generation,
                       coalesce(c.version, 0) as version,
                       coalesce(c.rules::text, :initial) as rules,
                       coalesce(c.rules_version, :initialVersion) as rules_version,
                       case when c.rules_version < (
                               select max(r.version) from ranking_rules r where r.generation = p.live)
                            then (select count(*) from standing s where s.generation = p.live)
                            else (select count(*) from standing s where s.generation = p.live and s.dirty)
                       end as pending
                  from projection p
                  left join ranking_clock c on c.generation = p.live
                 where p.name = :rankings""")
                .param("rankings", RankingProjection.NAME)
                .param("initial", RankingRulesTable.InForce.INITIAL.json())
                .param("initialVersion", RankingRulesTable.InForce.INITIAL.version())
                .query((row, _) -> new RankingEdition(row.getInt("generation"), row.getLong("version"),
                        row.getLong("pending"), row.getInt("rules_version"), RuleSetJson.read(row.getString("rules"))))
                .single();
    }

    /**
     * Returns empty as long as one of the two tools is not projected. A tool may have been read just before other rules
     * were adopted, so the rules are those of now.
     */
    public Optional<ToolPair> pair(String left, String right) {
        var tools = subjectCache.of(Set.of(left, right));
        var one = tools.get(left);
        var other = tools.get(right);
        if (one == null || other == null) return Optional.empty();
        var rules = rulesInForce.current().rules();
        return Optional.of(new ToolPair(one.by(rules), other.by(rules)));
    }

    private Map<String, LazyScore> read(Set<String> tools) {
        var rated = new HashMap<String, LazyScore>();
        new RankingKeysTable(liveGenerations.live(RankingProjection.NAME), rulesInForce.current().rules(), jdbc)
                .of(tools.stream())
                .forEach((tool, rankingKeys) -> rated.put(tool, new LazyScore(rankingKeys.standing())));
        return rated;
    }
}
