package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class ComparisonEndpoint {

    private final ComparisonPages pages;
    private final ResponseRenderer renderer;

    ComparisonEndpoint(ComparisonPages pages, ResponseRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    /**
     * Returns everything that the page of two tools shows.
     *
     * <p>The leader is the tool that is ahead on the verdict board. It is computed anew for each version of the answer,
     * since verdicts change.
     *
     * @param id the slugs of the two tools in the order of publication, as in {@code left-vs-right}
     * @return The comparison.
     */
    @AnswersProblems({ProblemType.UNKNOWN_COMPARISON, ProblemType.UNPUBLISHED})
    @GetMapping("/api/comparisons/{id}")
    RenderedResponse<ComparisonPage> comparison(@PathVariable String id, ConditionalRequest request) {
        var asked = ComparisonId.parse(id).orElseThrow(ComparisonPages::unknown);
        return renderer.respondCached(request, "comparison " + id, () -> pages.page(asked),
                ComparisonPage::dependency);
    }
}
