package dev.jurybox.query.ranking.history;

import dev.jurybox.query.ranking.ListedTool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as of a past position.
 *
 * @param rulesVersion the version of the rules that it ranks by
 * @param tools the tools that it ranked, best first, with the names and categories that they had
 * @param degraded whether tools were parked up to the position, which the board ranks by their last applied event
 */
public record HistoricalBoard(int rulesVersion, List<ListedTool> tools, boolean degraded) {

    /** Returns the tools of a category, or all if it is null. */
    public List<ListedTool> tools(@Nullable String category) {
        if (category == null) return tools;
        return tools.stream().filter(tool -> category.equals(tool.category())).toList();
    }
}
