package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleEvent;
import dev.jurybox.query.progress.SubjectChanges;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.readcache.RulesVersion;
import dev.jurybox.query.readcache.SubjectCache;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that the live generation knows as adopted, now and at past positions. */
@Component
public class RulesInForce implements RulesVersion {

    private final SubjectCache<List<AdoptedRules>> rules;

    RulesInForce(LiveGenerations liveGenerations, JdbcClient jdbc, SubjectChanges subjectChanges) {
        this.rules = SubjectCache.of(subjectChanges, RankingProjection.NAME, _ -> Map.of(RuleEvent.SUBJECT,
                new RankingRulesTable(liveGenerations.live(RankingProjection.NAME), jdbc).newestFirst()));
    }

    /** All rules, those in force first and the initial ones last. */
    public List<AdoptedRules> newestFirst() {
        return rules.of(RuleEvent.SUBJECT).orElseThrow();
    }

    public AdoptedRules current() {
        return newestFirst().getFirst();
    }

    @Override
    public int now() {
        return current().version();
    }

    @Override
    public int at(long position) {
        return AdoptedRules.at(position, newestFirst()).version();
    }
}
