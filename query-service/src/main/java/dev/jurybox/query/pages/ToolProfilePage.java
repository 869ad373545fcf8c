package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolPage;
import dev.jurybox.query.comparison.list.ComparisonRow;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import java.util.List;

/**
 * One tool: its card, its panel, its community, its comparisons and the history of its verdicts.
 *
 * @param history its latest changes; the plot has more
 * @param longer whether there are changes that are older than those of the plot
 */
public record ToolProfilePage(
        ToolPage tool, List<ComparisonRow> comparisons, List<VerdictHistoryEntry> history, HistoryPlot plot,
        boolean longer, ToolNames names, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "tool";
    }
}
