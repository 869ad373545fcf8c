package dev.jurybox.query.ranking.history;

import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.ToolCounts;
import dev.jurybox.query.ranking.history.StandingsReplay.Base;
import dev.jurybox.query.ranking.rules.Board;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whole boards as they stood at past positions. */
@Component
public class LeaderboardHistory {

    private static final int TOOLS_MAX = 100_000;

    private record Question(String board, AsOf asOf) {}

    private final StandingsReplay replay;
    private final ReplayResults<Question, List<ListedTool>> results;

    LeaderboardHistory(StandingsReplay replay, FairQueue<AddressNetwork, Object> turns, MeterRegistry metrics) {
        this.replay = replay;
        this.results = new ReplayResults<>("past-boards", TOOLS_MAX, tools -> 1 + tools.size(), replay, turns, metrics);
    }

    /**
     * Returns the tools that a board ranked, best first, with the names and categories that they had.
     *
     * @param asker the network that takes a turn, if the result is not known already
     */
    public List<ListedTool> at(AsOf asOf, Board board, AddressNetwork asker) {
        return results.of(new Question(board.name(), asOf), asOf.position(), asker, base -> ranked(board, asOf, base));
    }

    private List<ListedTool> ranked(Board board, AsOf asOf, Base base) {
        replay.mustBeComplete(base);
        var standings = replay.at(asOf.position(), asOf.position(), base);
        var tools = standings.ranked().toList();
        var heat = board.isHistorical() ? Map.<String, Double>of() : heat(tools, standings, asOf, base);
        return board.ranked(tools.stream().map(tool -> listed(tool, heat)), ListedTool::standing);
    }

    private Map<String, Double> heat(List<ToolCounts> tools, HistoricalStandings standings, AsOf asOf, Base base) {
        return replay.heat(standings.now(), base).of(tools.stream().map(ToolCounts::tool).toList(), asOf.recordedAt());
    }

    private static ListedTool listed(ToolCounts tool, Map<String, Double> heat) {
        return new ListedTool(tool.standing(heat.getOrDefault(tool.tool(), 0.0)), tool.name(), tool.category());
    }
}
