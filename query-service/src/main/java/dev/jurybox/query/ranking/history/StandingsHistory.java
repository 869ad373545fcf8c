package dev.jurybox.query.ranking.history;

import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.RuleEvent;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.ToolCounts;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import dev.jurybox.query.ranking.rules.RankingInput;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What single tools had at past positions, retired ones included. */
@Component
public class StandingsHistory {

    private static final int KEPT_MAX = 10_000;

    /**
     * The votes and scores of some tools and the rules to compute by, without the heat.
     *
     * @param standings by tool; a tool that was not registered yet is left out
     * @param degraded whether one of the tools was parked, so that later events of it are missing
     * @param rulesDegraded whether the rules were parked, so that a later adoption is missing
     */
    public record PastStandings(
            Map<String, RankingInput> standings, boolean degraded, boolean rulesDegraded) {}

    private record Question(Set<String> tools, long position, @Nullable AdoptedRules today) {}

    private final StandingsReplay replay;
    private final ReplayResults<Question, PastStandings> results;

    StandingsHistory(StandingsReplay replay, FairQueue<AddressNetwork, Object> turns,
            MeterRegistry metrics) {
        this.replay = replay;
        this.results = new ReplayResults<>("past-tools", KEPT_MAX, _ -> 1, replay, turns, metrics);
    }

    /**
     * @param today the rules to compute by instead of those that were in force; null for these
     * @param asker the network that takes a turn, if the result is not known already
     */
    public PastStandings of(Set<String> tools, AsOf asOf, @Nullable AdoptedRules today, AddressNetwork asker) {
        var question = new Question(tools, asOf.position(), today);
        return results.of(question, asOf.position(), asker, base -> compute(question, base));
    }

    private PastStandings compute(Question question, Base base) {
        var past = replay.at(question.position(), question.position(), base);
        var contenders = past.now().contenders();
        var rules = replay.rules(question.position(), question.today(), base).rules();
        return new PastStandings(
                question.tools().stream().map(contenders::get).filter(Objects::nonNull)
                        .collect(toMap(ToolCounts::tool, tool -> tool.standing(0, rules))),
                question.tools().stream().anyMatch(past::isParked), past.isParked(RuleEvent.SUBJECT));
    }
}
