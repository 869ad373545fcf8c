package dev.jurybox.query.pages;

import dev.jurybox.query.ranking.leaderboard.LeaderboardPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board, with the intervals of its scores on one axis.
 *
 * @param boards the names of all boards
 * @param decimals those that the board shows of a score
 * @param rules by which rules it ranks; null for the initial ones
 * @param limit the rows of a page, as the client asked for them
 */
public record BoardPage(
        LeaderboardPage board, List<String> boards, int decimals, ScoreAxis axis, @Nullable String rules,
        @Nullable String limit, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "leaderboard";
    }
}
