package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.history.LeaderboardHistory;
import dev.jurybox.query.ranking.rules.Board;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the pages of boards as of a past position, whose places do not change: a cursor is the last of a page. */
@Component
class HistoricalLeaderboardPages {

    private final LeaderboardHistory history;
    private final SignedCursors cursors;

    HistoricalLeaderboardPages(LeaderboardHistory history, SignedCursors cursors) {
        this.history = history;
        this.cursors = cursors;
    }

    HistoricalLeaderboardQuery query(Board board, @Nullable String category, AsOf asOf, @Nullable AdoptedRules today,
            PageRequest pageRequest) {
        var list = SignedCursors.list("board as of", board.name(), category, Long.toString(asOf.position()),
                today == null ? null : Integer.toString(today.version()));
        var begin = pageRequest.cursor() == null
                ? 0
                : Integer.parseInt(cursors.read(list, pageRequest.cursor()).getFirst());
        return new HistoricalLeaderboardQuery(board, category, asOf, today, list, pageRequest.rows(), begin);
    }

    /** @param asker the network that takes a turn in the queue for boards of the past */
    LeaderboardPage page(HistoricalLeaderboardQuery query, AddressNetwork asker) {
        var board = history.at(query.asOf(), query.board(), query.today(), asker);
        var tools = board.tools(query.category());
        var end = Math.min(query.begin() + query.rows(), tools.size());
        var rows = IntStream.range(Math.min(query.begin(), end), end)
                .mapToObj(index -> row(query.board(), tools, index))
                .toList();
        return new LeaderboardPage(query.board().name(), query.category(), 0, board.degraded(), rows,
                end < tools.size() ? cursors.write(query.list(), List.of(Integer.toString(end))) : null);
    }

    private static LeaderboardRow row(Board board, List<ListedTool> tools, int index) {
        var above = index == 0 ? null : tools.get(index - 1).standing();
        return LeaderboardRow.of(board, tools.get(index), index + 1L, above);
    }
}
