package dev.jurybox.query.ranking.history;

import dev.jurybox.events.RuleSet;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import dev.jurybox.query.ranking.rules.RankChange;
import dev.jurybox.query.ranking.rules.RankingInput;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How events changed ranks in the past, by the rules of that time: an adoption ranks all tools by other rules. Boards whose ranks change without any event are left
 * out.
 */
@Component
public class HistoricalLeaderboards {

    private static final int KEPT_MAX = 2_000;

    private record Step(String tool, long from, long to) {}

    private final StandingsReplay replay;
    private final BoardRegistry boards;
    private final ReplayResults<Step, RankChanges> results;

    HistoricalLeaderboards(StandingsReplay replay, FairQueue<AddressNetwork, Object> turns, BoardRegistry boards,
            MeterRegistry metrics) {
        this.replay = replay;
        this.boards = boards;
        this.results = new ReplayResults<>("explanations", KEPT_MAX, _ -> 1, replay, turns, metrics);
    }

    /**
     * Returns how the events of a tool after one position, up to another, changed its ranks.
     *
     * @param asker the network that takes a turn, if the result is not known already
     */
    public RankChanges moved(String tool, long from, long to, AddressNetwork asker) {
        var step = new Step(tool, from, to);
        return results.of(step, to, asker, base -> compute(step, base));
    }

    private RankChanges compute(Step step, Base base) {
        var rulesBefore = replay.rules(step.from(), base).rules();
        var rulesAfter = replay.rules(step.to(), base).rules();
        var historicalStandings = replay.at(step.from(), step.to(), base);
        var before = historicalStandings.standing(step.tool(), rulesBefore);
        historicalStandings.advance(step.to());
        return new RankChanges(moves(step.tool(), before, rulesAfter, historicalStandings),
                historicalStandings.isDegraded());
    }

    private List<RankChange> moves(String tool, Optional<RankingInput> before, RuleSet rulesAfter,
            HistoricalStandings historicalStandings) {
        var after = historicalStandings.standing(tool, rulesAfter);
        if (before.isEmpty() || after.isEmpty()) return List.of();
        var others = historicalStandings.standings(rulesAfter).filter(each -> !each.tool().equals(tool)).toList();
        return boards.historical().stream()
                .map(board -> RankChange.of(board, before.get(), after.get(), others))
                .filter(rankChange -> rankChange.from() != null || rankChange.to() != null)
                .toList();
    }
}
