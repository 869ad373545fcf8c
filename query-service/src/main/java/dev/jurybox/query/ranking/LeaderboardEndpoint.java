package dev.jurybox.query.ranking;

import dev.jurybox.query.community.Count;
import dev.jurybox.query.community.Share;
import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Cursors;
import dev.jurybox.query.http.Paging;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.FlipMargin;
import dev.jurybox.query.ranking.rules.Standing;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LeaderboardEndpoint {

    private final BoardReader boards;
    private final Cursors cursors;
    private final Telling telling;

    LeaderboardEndpoint(BoardReader boards, Cursors cursors, Telling telling) {
        this.boards = boards;
        this.cursors = cursors;
        this.telling = telling;
    }

    @GetMapping("/api/leaderboards/{name}")
    Told<BoardPage> board(
            @PathVariable String name, @RequestParam @Nullable String category, @ModelAttribute Paging paging,
            Asked asked) {
        var board = Board.named(name).orElseThrow(() -> Refusal.notFound("unknown-board",
                "The boards are verdict, community, panel, hot and controversial."));
        var list = Cursors.list("board", name, category);
        var rows = paging.rows();
        var begin = paging.cursor() == null ? BoardPlace.TOP : BoardPlace.read(cursors.read(list, paging.cursor()));
        var edition = boards.edition();
        var key = "%s %d %s %s".formatted(list, rows, begin, edition);
        return telling.tellKept(asked, key, () -> page(board, category, list, rows, begin, edition),
                _ -> Telling.EVERYTHING);
    }

    private BoardPage page(
            Board board, @Nullable String category, String list, int limit, BoardPlace begin,
            BoardReader.Edition edition) {
        var found = boards.behind(board, category, begin, edition.generation(), limit + 1);
        var more = found.size() > limit;
        var rows = new ArrayList<BoardRow>();
        var above = boards.standing(begin.tool(), edition.generation()).orElse(null);
        for (var each : more ? found.subList(0, limit) : found) {
            rows.add(row(board, each.tool(), begin.place() + rows.size() + 1, above));
            above = each.tool().standing();
        }
        return new BoardPage(board.lowerCaseName(), category, edition.pending(), rows,
                more ? cursorAfter(list, found.get(limit - 1).at().numbered(begin.place() + limit)) : null);
    }

    private String cursorAfter(String list, BoardPlace last) {
        return cursors.write(list, last.written());
    }

    private static BoardRow row(Board board, Placed placed, long place, @Nullable Standing above) {
        var tool = placed.standing();
        return new BoardRow(
                place, tool.tool(), placed.name(), placed.category(),
                tool.hasPanel() ? BoardRow.Section.JUDGED : BoardRow.Section.NOT_JUDGED,
                Score.of(tool, board),
                tool.seats(),
                Share.of(new Count(tool.ship(), tool.skip())),
                above == null ? null : FlipMargin.between(board, tool, above));
    }
}
