package dev.jurybox.query.pages;

import dev.jurybox.query.comparison.list.ComparisonList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons in one of several orders. */
public record ComparisonListPage(
        ComparisonList list, List<String> orders, @Nullable String category, @Nullable String tool,
        @Nullable String limit, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "comparisons";
    }
}
