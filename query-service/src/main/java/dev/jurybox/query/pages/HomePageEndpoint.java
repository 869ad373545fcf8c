package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.comparison.list.ComparisonListQuery;
import dev.jurybox.query.comparison.list.ComparisonLists;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.leaderboard.LeaderboardPages;
import dev.jurybox.query.ranking.leaderboard.LeaderboardQuery;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import dev.jurybox.query.verdicts.VerdictFilter;
import dev.jurybox.query.verdicts.VerdictPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "rankings", "verdict-history", "community-tally", "tool-cards"})
class HomePageEndpoint {

    private static final PageRequest FEW = new PageRequest("6", null);
    private static final PageRequest TEN = new PageRequest("10", null);

    private final ComparisonLists comparisons;
    private final LeaderboardPages boards;
    private final VerdictPages verdicts;
    private final ToolReader tools;
    private final PageRenderer renderer;
    private final PageTexts texts;

    HomePageEndpoint(ComparisonLists comparisons, LeaderboardPages boards, VerdictPages verdicts,
            ToolReader tools, PageRenderer renderer, PageTexts texts) {
        this.comparisons = comparisons;
        this.boards = boards;
        this.verdicts = verdicts;
        this.tools = tools;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/")
    RenderedResponse<HomePage> home(ConditionalRequest request) {
        var closest = comparisons.query("closest", null, null, FEW);
        var board = boards.query("verdict", null, TEN);
        return renderer.respond(request, "home " + board.edition(), () -> page(closest, board),
                _ -> CacheDependency.onEverything());
    }

    private HomePage page(ComparisonListQuery closest, LeaderboardQuery board) {
        var changes = verdicts.page(VerdictFilter.NONE, FEW).verdicts();
        return new HomePage(comparisons.page(closest).rows(), changes, ToolNames.of(changes, tools),
                boards.page(board),
                new PageHead(texts.of("home.title"), texts.of("home.description"), "", "/"));
    }
}
