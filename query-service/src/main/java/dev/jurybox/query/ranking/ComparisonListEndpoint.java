package dev.jurybox.query.ranking;

import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Cursors;
import dev.jurybox.query.http.Paging;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import dev.jurybox.query.ranking.ComparisonListReader.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComparisonListEndpoint {

    /**
     * A page of comparisons.
     *
     * @param pending tools whose place is still to be reckoned anew
     * @param next where it goes on; null at the end
     */
    record ComparisonList(String order, long pending, List<ComparisonRow> rows, @Nullable String next) {}

    private final ComparisonListReader comparisons;
    private final BoardReader boards;
    private final Cursors cursors;
    private final Telling telling;

    ComparisonListEndpoint(
            ComparisonListReader comparisons, BoardReader boards, Cursors cursors, Telling telling) {
        this.comparisons = comparisons;
        this.boards = boards;
        this.cursors = cursors;
        this.telling = telling;
    }

    @GetMapping("/api/comparisons")
    Told<ComparisonList> list(
            @RequestParam(defaultValue = "newest") String order, @RequestParam @Nullable String category,
            @RequestParam @Nullable String tool, @ModelAttribute Paging paging, Asked asked) {
        var ordered = ComparisonOrder.named(order).orElseThrow(() -> Refusal.invalid(
                "Comparisons are ordered by newest, busiest, closest or most-voted."));
        var filter = new Filter(category, tool);
        var list = Cursors.list("comparisons", order, category, tool);
        var begin = paging.cursor() == null
                ? ComparisonPlace.TOP
                : ComparisonPlace.read(cursors.read(list, paging.cursor()));
        var rows = paging.rows();
        var edition = boards.edition();
        var key = "%s %d %s %s".formatted(list, rows, begin, edition);
        return telling.tellKept(asked, key, () -> page(ordered, filter, list, begin, rows, edition),
                _ -> Telling.EVERYTHING);
    }

    private ComparisonList page(
            ComparisonOrder order, Filter filter, String list, ComparisonPlace begin, int limit,
            BoardReader.Edition edition) {
        var found = comparisons.behind(begin, order, filter, edition.generation(), limit + 1);
        var rows = found.stream().limit(limit).map(ComparisonRow::of).toList();
        var next = found.size() > limit ? cursors.write(list, found.get(limit - 1).place().written()) : null;
        return new ComparisonList(order.wireName(), edition.pending(), rows, next);
    }
}
