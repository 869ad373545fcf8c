package dev.jurybox.query.comparison.list;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "rankings"})
class ComparisonListEndpoint {

    private final ComparisonLists lists;
    private final ResponseRenderer renderer;

    ComparisonListEndpoint(ComparisonLists lists, ResponseRenderer renderer) {
        this.lists = lists;
        this.renderer = renderer;
    }

    /**
     * Lists published comparisons.
     *
     * <p>Comparisons with equal keys are in the order of publication, newest first.
     *
     * @param order what comes first: the newest, those with the most recent votes, those that the fewest votes
     *     reverse, or those with the most votes
     * @param category only comparisons with a tool of this category
     * @param tool only comparisons of this tool
     * @return A page of comparisons.
     */
    @GetMapping("/api/comparisons")
    RenderedResponse<ComparisonList> comparisons(
            @RequestParam(defaultValue = "newest") String order, @RequestParam @Nullable String category,
            @RequestParam @Nullable String tool, @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        renderer.await(request);
        var query = lists.query(order, category, tool, pageRequest);
        return renderer.respondRanks(request, query.key(), query.edition().rulesVersion(), () -> lists.page(query));
    }
}
