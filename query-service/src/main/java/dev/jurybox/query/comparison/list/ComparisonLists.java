package dev.jurybox.query.comparison.list;

import dev.jurybox.query.comparison.list.ComparisonListReader.Filter;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.ranking.RankingReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the pages of the lists of comparisons. */
@Component
public class ComparisonLists {

    private final ComparisonListReader comparisons;
    private final RankingReader rankings;
    private final SignedCursors cursors;

    ComparisonLists(ComparisonListReader comparisons, RankingReader rankings, SignedCursors cursors) {
        this.comparisons = comparisons;
        this.rankings = rankings;
        this.cursors = cursors;
    }

    public ComparisonListQuery query(String order, @Nullable String category, @Nullable String tool,
            PageRequest pageRequest) {
        var ordered = ComparisonOrder.named(order).orElseThrow(() -> ProblemException.invalid(
                "Comparisons are ordered by newest, busiest, closest or most-voted."));
        var list = SignedCursors.list("comparisons", order, category, tool);
        var begin = pageRequest.cursor() == null
                ? ComparisonCursor.TOP
                : ComparisonCursor.read(cursors.read(list, pageRequest.cursor()));
        return new ComparisonListQuery(ordered, new Filter(category, tool), list, pageRequest.rows(), begin,
                rankings.edition());
    }

    public ComparisonList page(ComparisonListQuery query) {
        var edition = query.edition();
        var found = comparisons.behind(query.begin(), query.order(), query.filter(), edition,
                query.rows() + 1);
        var rows = found.stream().limit(query.rows()).map(ComparisonRow::of).toList();
        var next = found.size() > query.rows()
                ? cursors.write(query.list(), found.get(query.rows() - 1).place().written())
                : null;
        return new ComparisonList(query.order().wireName(), edition.pending(), rows, next);
    }
}
