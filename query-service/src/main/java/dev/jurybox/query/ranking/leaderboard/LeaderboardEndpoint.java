package dev.jurybox.query.ranking.leaderboard;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.http.limits.AddressNetwork;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.AdoptedRules;
import dev.jurybox.query.ranking.history.AsOfReader;
import dev.jurybox.query.ranking.history.KnowledgeReader;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
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
    private final HistoricalLeaderboardPages historicalPages;
    private final AsOfReader asOfReader;
    private final KnowledgeReader knowledgeReader;
    private final AddressHashes addresses;
    private final ResponseRenderer renderer;

    LeaderboardEndpoint(LeaderboardPages pages, HistoricalLeaderboardPages historicalPages, AsOfReader asOfReader,
            KnowledgeReader knowledgeReader, AddressHashes addresses, ResponseRenderer renderer) {
        this.pages = pages;
        this.historicalPages = historicalPages;
        this.asOfReader = asOfReader;
        this.knowledgeReader = knowledgeReader;
        this.addresses = addresses;
        this.renderer = renderer;
    }

    /**
     * Returns a page of a leaderboard.
     *
     * <p>Each board is a total order of exact decimals. A row has the confidence interval of its score, and the fewest
     * votes with which the tool passes the one above. With {@code asOf}, the board is as it was when the log ended
     * there, with the names and categories of that time and by the rules then in force; the answer then has {@code
     * asOfTime}.
     *
     * @param name the board
     * @param category only tools of this category, with places of their own
     * @param asOf a position of the log, an instant, or a day, which stands for its end in UTC; without it, the board
     *            is the current one
     * @param knowledge {@code now} ranks the votes of that time by the rules that are in force now; only with
     *            {@code asOf}
     * @return A page of the board.
     */
    @AnswersProblems({ProblemType.UNKNOWN_BOARD, ProblemType.LOG_UNAVAILABLE, ProblemType.BUSY,
        ProblemType.TOO_MANY_REQUESTS})
    @GetMapping("/api/leaderboards/{name}")
    RenderedResponse<LeaderboardPage> leaderboard(
            @PathVariable String name, @RequestParam @Nullable String category, @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String knowledge, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request, HttpServletRequest servletRequest) {
        var today = knowledgeReader.rulesOfToday(knowledge, asOf, request);
        if (asOf != null) {
            var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
            return historical(name, category, asOf, today, pageRequest, request, asker);
        }
        renderer.await(request);
        var query = pages.query(name, category, pageRequest);
        return renderer.respondRanks(request, query.key(), query.edition().rulesVersion(), () -> pages.page(query));
    }

    private RenderedResponse<LeaderboardPage> historical(String name, @Nullable String category, String asOf,
            @Nullable AdoptedRules today, PageRequest pageRequest, ConditionalRequest request, AddressNetwork asker) {
        var board = pages.board(name);
        var query = historicalPages.query(board, category, asOfReader.read("asOf", asOf, asker), today, pageRequest);
        if (today == null) {
            return renderer.respondAsOf(request, query.asOf(), query.key(), () -> historicalPages.page(query, asker));
        }
        return renderer.respondAsOf(request, query.asOf(), query.key(), () -> historicalPages.page(query, asker),
                today::version);
    }
}
