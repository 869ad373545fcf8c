package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.query.projection.EventEnvelope;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules that one generation knows as adopted. */
public record RankingRulesTable(int generation, JdbcClient jdbc) {

    /** The rules by which keys are to be computed: those of a what-if, else those that were adopted last. */
    record InForce(int version, String json) {

        static final InForce INITIAL = new InForce(
                AdoptedRules.INITIAL.version(), RuleSetJson.write(AdoptedRules.INITIAL.rules()));
    }

    void insert(RulesAdopted event, EventEnvelope envelope) {
        jdbc.sql("""
                insert into ranking_rules (generation, version, position, recorded_at, rules, reason)
                values (:generation, :version, :position, :recordedAt, :rules::jsonb, :reason)""")
                .param("generation", generation)
                .param("version", event.version())
                .param("position", envelope.position())
                .param("recordedAt", envelope.recordedAt().atOffset(ZoneOffset.UTC))
                .param("rules", RuleSetJson.write(event.after()))
                .param("reason", event.reason())
                .update();
    }

    InForce inForce() {
        return jdbc.sql("""
                select coalesce(a.version, :initialVersion) as version,
                       coalesce(w.what_if -> 'rules', a.rules, :initial::jsonb)::text as json
                  from (values (:generation)) as g (generation)
                  left join generation w on w.projection = :rankings and w.generation = g.generation
                  left join lateral (
                       select version, rules
                         from ranking_rules
                        where generation = g.generation
                        order by version desc
                        limit 1) a on true""")
                .param("generation", generation)
                .param("rankings", RankingProjection.NAME)
                .param("initialVersion", InForce.INITIAL.version())
                .param("initial", InForce.INITIAL.json())
                .query(InForce.class)
                .single();
    }

    /** Returns the rules that were in force at a position that the generation has reached. */
    public AdoptedRules inForceAt(long position) {
        return AdoptedRules.at(position, newestFirst());
    }

    /** Returns all rules, those in force first and the initial ones last. */
    List<AdoptedRules> newestFirst() {
        var adopted = jdbc.sql("""
                select version, position, recorded_at, rules, reason
                  from ranking_rules
                 where generation = :generation
                 order by version desc""")
                .param("generation", generation)
                .query((row, _) -> new AdoptedRules(row.getInt("version"), RuleSetJson.read(row.getString("rules")),
                        row.getLong("position"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
        return Stream.concat(adopted.stream(), Stream.of(AdoptedRules.INITIAL)).toList();
    }
}
