package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.ranking.BoardScore;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.RankingEdition;
import dev.jurybox.query.ranking.RankingReader;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.FlipMargin;
import dev.jurybox.query.ranking.rules.RankingInput;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections("rankings")
class LeaderboardEndpoint {

    private final BoardRegistry boards;
    private final LeaderboardReader leaderboards;
    private final RankingReader rankings;
    private final SignedCursors cursors;
    private final ResponseRenderer renderer;

    LeaderboardEndpoint(BoardRegistry boards, LeaderboardReader leaderboards, RankingReader rankings,
            SignedCursors cursors,
            ResponseRenderer renderer) {
        this.boards = boards;
        this.leaderboards = leaderboards;
        this.rankings = rankings;
        this.cursors = cursors;
        this.renderer = renderer;
    }

    @GetMapping("/api/leaderboards/{name}")
    RenderedResponse<LeaderboardPage> board(
            @PathVariable String name, @RequestParam @Nullable String category, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        var board = boards.find(name).orElseThrow(() -> ProblemException.notFound("unknown-board",
                "The boards are %s.".formatted(boards.names())));
        var list = SignedCursors.list("board", name, category);
        var rows = pageRequest.rows();
        var begin = pageRequest.cursor() == null
                ? LeaderboardCursor.TOP
                : LeaderboardCursor.read(cursors.read(list, pageRequest.cursor()));
        var edition = rankings.edition();
        var key = "%s %d %s %s".formatted(list, rows, begin, edition);
        return renderer.respondCached(request, key, () -> page(board, category, list, rows, begin, edition),
                _ -> CacheDependency.onEverything());
    }

    private LeaderboardPage page(
            Board board, @Nullable String category, String list, int limit, LeaderboardCursor begin,
            RankingEdition edition) {
        var found = leaderboards.behind(board, category, begin, edition.generation(), limit + 1);
        var more = found.size() > limit;
        var rows = new ArrayList<LeaderboardRow>();
        var above = leaderboards.standing(begin.tool(), edition.generation()).orElse(null);
        for (var each : more ? found.subList(0, limit) : found) {
            rows.add(row(board, each.tool(), begin.place() + rows.size() + 1, above));
            above = each.tool().standing();
        }
        return new LeaderboardPage(board.name(), category, edition.pending(), rows,
                more ? cursorAfter(list, found.get(limit - 1).at().numbered(begin.place() + limit)) : null);
    }

    private String cursorAfter(String list, LeaderboardCursor last) {
        return cursors.write(list, last.written());
    }

    private static LeaderboardRow row(Board board, ListedTool listedTool, long place,
            @Nullable RankingInput above) {
        var tool = listedTool.standing();
        return new LeaderboardRow(
                place, tool.tool(), listedTool.name(), listedTool.category(),
                tool.hasPanel() ? LeaderboardRow.Section.JUDGED : LeaderboardRow.Section.NOT_JUDGED,
                BoardScore.of(tool, board),
                tool.seats(),
                VoteShare.of(new VoteCount(tool.ship(), tool.skip())),
                above == null ? null : FlipMargin.between(board, tool, above));
    }
}
