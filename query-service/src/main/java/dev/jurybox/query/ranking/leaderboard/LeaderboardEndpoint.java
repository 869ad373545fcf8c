package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
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

    private final LeaderboardPages pages;
    private final ResponseRenderer renderer;

    LeaderboardEndpoint(LeaderboardPages pages, ResponseRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    /**
     * Returns a page of a leaderboard.
     *
     * <p>Each board is a total order of exact decimals. A row has the 95 % interval of its score, and the fewest votes
     * with which the tool passes the one above.
     *
     * @param name the board
     * @param category only tools of this category, with places of their own
     * @return A page of the board.
     */
    @AnswersProblems(ProblemType.UNKNOWN_BOARD)
    @GetMapping("/api/leaderboards/{name}")
    RenderedResponse<LeaderboardPage> leaderboard(
            @PathVariable String name, @RequestParam @Nullable String category, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        var query = pages.query(name, category, pageRequest);
        return renderer.respondCached(request, query.key(), () -> pages.page(query),
                _ -> CacheDependency.onEverything());
    }
}
