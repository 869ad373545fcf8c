package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.history.AsOfReader;
import dev.jurybox.query.ranking.history.KnowledgeReader;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class ComparisonEndpoint {

    private final ComparisonPages pages;
    private final HistoricalComparisonPages historicalPages;
    private final AsOfReader asOfReader;
    private final KnowledgeReader knowledgeReader;
    private final AddressHashes addresses;
    private final ResponseRenderer renderer;

    ComparisonEndpoint(ComparisonPages pages, HistoricalComparisonPages historicalPages, AsOfReader asOfReader,
            KnowledgeReader knowledgeReader, AddressHashes addresses, ResponseRenderer renderer) {
        this.pages = pages;
        this.historicalPages = historicalPages;
        this.asOfReader = asOfReader;
        this.knowledgeReader = knowledgeReader;
        this.addresses = addresses;
        this.renderer = renderer;
    }

    /**
     * Returns everything that the page of two tools shows.
     *
     * <p>The leader is the tool that is ahead on the verdict board. It is computed anew for each version of the answer,
     * since verdicts change. With {@code asOf}, everything is as it was when the log ended there; the answer then has
     * {@code asOfTime}.
     *
     * @param id the slugs of the two tools in the order of publication, as in {@code left-vs-right}
     * @param asOf a position of the log, an instant, or a day, which stands for its end in UTC; without it, the
     *            comparison is the current one
     * @param knowledge {@code now} computes the scores of that time by the rules that are in force now; only with
     *            {@code asOf}
     * @return The comparison.
     */
    @AnswersProblems({ProblemType.UNKNOWN_COMPARISON, ProblemType.UNPUBLISHED, ProblemType.LOG_UNAVAILABLE,
        ProblemType.BUSY, ProblemType.TOO_MANY_REQUESTS})
    @GetMapping("/api/comparisons/{id}")
    RenderedResponse<ComparisonPage> comparison(@PathVariable String id, @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String knowledge, ConditionalRequest request, HttpServletRequest servletRequest) {
        var asked = ComparisonId.parse(id).orElseThrow(ComparisonPages::unknown);
        var today = knowledgeReader.rulesOfToday(knowledge, asOf, request);
        if (asOf != null) {
            var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
            var past = asOfReader.read("asOf", asOf, asker);
            return today == null
                    ? renderer.respondAsOf(request, past, "comparison " + id,
                            () -> historicalPages.page(asked, past, null, asker))
                    : renderer.respondAsOf(request, past, "comparison %s by rules %d".formatted(id, today.version()),
                            () -> historicalPages.page(asked, past, today, asker), today::version);
        }
        return renderer.respondCached(request, "comparison " + id, () -> pages.page(asked),
                ComparisonPage::dependency);
    }
}
