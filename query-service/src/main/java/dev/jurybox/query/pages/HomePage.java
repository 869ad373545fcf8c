package dev.jurybox.query.pages;

import dev.jurybox.query.comparison.list.ComparisonRow;
import dev.jurybox.query.ranking.leaderboard.LeaderboardPage;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import java.util.List;

/** What is going on: the closest comparisons, the latest changes of verdicts, and the top of a board. */
public record HomePage(
        List<ComparisonRow> closest, List<VerdictHistoryEntry> changes, ToolNames names, LeaderboardPage board,
        PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "home";
    }
}
