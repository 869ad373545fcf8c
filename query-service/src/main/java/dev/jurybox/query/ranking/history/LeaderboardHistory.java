package dev.jurybox.query.ranking.history;

import dev.jurybox.events.RuleSet;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.ToolCounts;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import dev.jurybox.query.ranking.rules.Board;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whole boards as they stood at past positions, by the rules of that time or by those of today. */
@Component
public class LeaderboardHistory {

    private static final int TOOLS_MAX = 100_000;

    /** One board at two positions, computed from the same generation. */
    public record Both(HistoricalBoard from, HistoricalBoard to) {}

    /** @param today null to rank by the rules that were in force at each position */
    private record Question(String board, List<AsOf> positions, @Nullable AdoptedRules today) {}

    private final StandingsReplay replay;
    private final SnapshotCompleteness completeness;
    private final ReplayResults<Question, List<HistoricalBoard>> results;

    LeaderboardHistory(StandingsReplay replay, SnapshotCompleteness completeness,
            FairQueue<AddressNetwork, Object> turns, MeterRegistry metrics) {
        this.replay = replay;
        this.completeness = completeness;
        this.results = new ReplayResults<>(
                "past-boards", TOOLS_MAX, LeaderboardHistory::weight, replay, turns, metrics);
    }

    private static int weight(List<HistoricalBoard> boards) {
        return 1 + boards.stream().mapToInt(board -> board.tools().size()).sum();
    }

    /**
     * @param today the rules to rank by instead of those that were in force; null for these
     * @param asker the network that takes a turn, if the result is not known already
     */
    public HistoricalBoard at(AsOf asOf, Board board, @Nullable AdoptedRules today, AddressNetwork asker) {
        return of(List.of(asOf), board, today, asker).getFirst();
    }

    /** @param asker the network that takes one turn for the two, if the result is not known already */
    public Both both(AsOf from, AsOf to, Board board, AddressNetwork asker) {
        var boards = of(List.of(from, to), board, null, asker);
        return new Both(boards.getFirst(), boards.getLast());
    }

    /** Takes no turn if the live generation cannot answer, which is checked again if another one is live meanwhile. */
    private List<HistoricalBoard> of(List<AsOf> positions, Board board, @Nullable AdoptedRules today,
            AddressNetwork asker) {
        completeness.mustHoldBoards(replay.base());
        return results.of(new Question(board.name(), positions, today), positions.getLast().position(), asker, base -> {
            completeness.mustHoldBoards(base);
            return positions.stream().map(asOf -> ranked(board, asOf, today, base)).toList();
        });
    }

    private HistoricalBoard ranked(Board board, AsOf asOf, @Nullable AdoptedRules today, Base base) {
        var adopted = replay.rules(asOf.position(), today, base);
        var rules = adopted.rules();
        var standings = replay.at(asOf.position(), asOf.position(), base);
        var tools = standings.ranked().toList();
        var heat = board.changesOnlyWithEvents() ? Map.<String, Double>of() : heat(tools, standings, asOf, rules, base);
        return new HistoricalBoard(adopted.version(),
                board.ranked(tools.stream().map(tool -> listed(tool, heat, rules)), ListedTool::standing),
                standings.isDegraded());
    }

    private Map<String, Double> heat(List<ToolCounts> tools, HistoricalStandings standings, AsOf asOf,
            RuleSet rules, Base base) {
        return replay.heat(standings.now(), rules, base).of(tools.stream().map(ToolCounts::tool).toList(),
                asOf.recordedAt());
    }

    private static ListedTool listed(ToolCounts tool, Map<String, Double> heat, RuleSet rules) {
        return new ListedTool(tool.standing(heat.getOrDefault(tool.tool(), 0.0), rules), tool.name(), tool.category());
    }
}
