package dev.jurybox.query.movement;

import static java.util.Objects.requireNonNullElse;

import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.AsOf;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.movement.BoardComparison.Placed;
import dev.jurybox.query.ranking.history.LeaderboardHistory;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.verdicts.VerdictPositions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the pages of tools that moved. */
@Component
class LeaderboardDiffs {

    /**
     * A request for a page.
     *
     * @param list identifies the list that a cursor belongs to
     * @param begin the number of rows before the page
     */
    record Query(Board board, @Nullable String category, AsOf from, AsOf to, String list, int rows, int begin) {

        /** Equal for requests that get the same page. */
        String key() {
            return "%s %d %d".formatted(list, rows, begin);
        }
    }

    private final LeaderboardHistory history;
    private final VerdictPositions verdicts;
    private final SignedCursors cursors;

    LeaderboardDiffs(LeaderboardHistory history, VerdictPositions verdicts, SignedCursors cursors) {
        this.history = history;
        this.verdicts = verdicts;
        this.cursors = cursors;
    }

    Query query(Board board, @Nullable String category, AsOf from, AsOf to, PageRequest pageRequest) {
        var list = SignedCursors.list("board diff", board.name(), category, Long.toString(from.position()),
                Long.toString(to.position()));
        var begin = pageRequest.cursor() == null
                ? 0
                : Integer.parseInt(cursors.read(list, pageRequest.cursor()).getFirst());
        return new Query(board, category, from, to, list, pageRequest.rows(), begin);
    }

    /** @param asker the network that takes a turn in the queue for boards of the past */
    LeaderboardDiff page(Query query, AddressNetwork asker) {
        var both = history.both(query.from(), query.to(), query.board(), asker);
        var comparison = new BoardComparison(
                both.from().tools(query.category()), both.to().tools(query.category()));
        var moved = comparison.moved();
        var end = Math.min(query.begin() + query.rows(), moved.size());
        var tools = moved.subList(Math.min(query.begin(), end), end);
        var changes = verdicts.between(tools, query.from().position(), query.to().position());
        return new LeaderboardDiff(query.board().name(), query.category(), query.from(), query.to(),
                both.from().rulesVersion(), both.to().rulesVersion(),
                both.from().degraded() || both.to().degraded(),
                tools.stream().map(tool -> move(tool, comparison, query.board(), changes)).toList(),
                end < moved.size() ? cursors.write(query.list(), List.of(Integer.toString(end))) : null);
    }

    private static LeaderboardMove move(String tool, BoardComparison comparison, Board board,
            Map<String, List<Long>> changes) {
        var before = comparison.before(tool);
        var after = comparison.after(tool);
        var last = Stream.of(after, before).filter(Objects::nonNull).findFirst().orElseThrow();
        return new LeaderboardMove(tool, last.tool().name(), place(before, board), place(after, board),
                comparison.passed(tool), comparison.passedBy(tool),
                requireNonNullElse(changes.get(tool), List.of()));
    }

    private static @Nullable PlaceOnBoard place(@Nullable Placed placed, Board board) {
        return placed == null ? null : PlaceOnBoard.of(placed.place(), placed.tool().standing(), board);
    }
}
