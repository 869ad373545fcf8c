package dev.jurybox.query.comparison.list;

import dev.jurybox.query.comparison.list.ComparisonListReader.Filter;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.RankingEdition;
import dev.jurybox.query.ranking.RankingReader;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "rankings"})
class ComparisonListEndpoint {

    /**
     * A page of comparisons.
     *
     * @param pending the number of tools whose rank keys are still to be recomputed
     * @param next the cursor of the next page; null at the end
     */
    record ComparisonList(String order, long pending, List<ComparisonRow> rows, @Nullable String next) {}

    private final ComparisonListReader comparisons;
    private final RankingReader rankings;
    private final SignedCursors cursors;
    private final ResponseRenderer renderer;

    ComparisonListEndpoint(
            ComparisonListReader comparisons, RankingReader rankings, SignedCursors cursors,
            ResponseRenderer renderer) {
        this.comparisons = comparisons;
        this.rankings = rankings;
        this.cursors = cursors;
        this.renderer = renderer;
    }

    @GetMapping("/api/comparisons")
    RenderedResponse<ComparisonList> list(
            @RequestParam(defaultValue = "newest") String order, @RequestParam @Nullable String category,
            @RequestParam @Nullable String tool, @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        var ordered = ComparisonOrder.named(order).orElseThrow(() -> ProblemException.invalid(
                "Comparisons are ordered by newest, busiest, closest or most-voted."));
        var filter = new Filter(category, tool);
        var list = SignedCursors.list("comparisons", order, category, tool);
        var begin = pageRequest.cursor() == null
                ? ComparisonCursor.TOP
                : ComparisonCursor.read(cursors.read(list, pageRequest.cursor()));
        var rows = pageRequest.rows();
        var edition = rankings.edition();
        var key = "%s %d %s %s".formatted(list, rows, begin, edition);
        return renderer.respondCached(request, key, () -> page(ordered, filter, list, begin, rows, edition),
                _ -> CacheDependency.onEverything());
    }

    private ComparisonList page(
            ComparisonOrder order, Filter filter, String list, ComparisonCursor begin, int limit,
            RankingEdition edition) {
        var found = comparisons.behind(begin, order, filter, edition.generation(), limit + 1);
        var rows = found.stream().limit(limit).map(ComparisonRow::of).toList();
        var next = found.size() > limit ? cursors.write(list, found.get(limit - 1).place().written()) : null;
        return new ComparisonList(order.wireName(), edition.pending(), rows, next);
    }
}
