package dev.jurybox.query.pages;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.BoardRegistry;
import dev.jurybox.query.ranking.leaderboard.LeaderboardPages;
import dev.jurybox.query.ranking.leaderboard.LeaderboardQuery;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections("rankings")
class BoardPageEndpoint {

    private final LeaderboardPages leaderboards;
    private final BoardRegistry boards;
    private final PageRenderer renderer;
    private final PageTexts texts;
    private final RuleSentences rules;

    BoardPageEndpoint(LeaderboardPages leaderboards, BoardRegistry boards, PageRenderer renderer, PageTexts texts,
            RuleSentences rules) {
        this.leaderboards = leaderboards;
        this.boards = boards;
        this.renderer = renderer;
        this.texts = texts;
        this.rules = rules;
    }

    @GetMapping("/leaderboard")
    ResponseEntity<Void> first() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/leaderboard/" + boards.all().getFirst().name())).build();
    }

    @GetMapping("/leaderboard/{board}")
    RenderedResponse<BoardPage> board(
            @PathVariable String board, @RequestParam @Nullable String category,
            @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        var query = leaderboards.query(board, category, pageRequest);
        return renderer.respond(request, query.key(), () -> page(query, pageRequest),
                _ -> CacheDependency.onEverything());
    }

    private BoardPage page(LeaderboardQuery query, PageRequest pageRequest) {
        var page = leaderboards.page(query);
        var path = pageRequest.cursor() == null ? "/leaderboard/" + page.board() : "";
        return new BoardPage(page, boards.all().stream().map(Board::name).toList(),
                query.board().shownDecimals(), ScoreAxis.of(page.rows()),
                rules.inForce(query.edition().rulesVersion(), query.board()), pageRequest.limit(),
                new PageHead(texts.of("board.title", texts.board(page.board())),
                        texts.boardDescription(page.board(), query.edition().rules()), "leaderboard", path));
    }
}
