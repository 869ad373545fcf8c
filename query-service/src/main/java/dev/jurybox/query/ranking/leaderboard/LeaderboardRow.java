package dev.jurybox.query.ranking.leaderboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.BoardScore;
import dev.jurybox.query.ranking.ListedTool;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.FlipMargin;
import dev.jurybox.query.ranking.rules.RankingInput;
import org.jspecify.annotations.Nullable;

/**
 * A tool's rank on a board.
 *
 * @param place from 1, without gaps
 * @param tool the slug of the tool
 * @param name the name of the tool
 * @param category the category of the tool
 * @param section separates tools without a panel from the others where the panel counts
 * @param reviews the number of reviews of the panel that count
 * @param flip the votes with which it passes the tool above: SHIP votes for it, or SKIP votes for that one; null at the
 *            top
 */
public record LeaderboardRow(
        long place, String tool, String name, String category, Section section, @JsonUnwrapped BoardScore score,
        int reviews, VoteShare community, @Nullable FlipMargin flip) {

    public enum Section {
        JUDGED, NOT_JUDGED
    }

    /** @param above the tool one rank above; null at the top */
    static LeaderboardRow of(Board board, ListedTool listedTool, long place, @Nullable RankingInput above) {
        var tool = listedTool.standing();
        return new LeaderboardRow(
                place, tool.tool(), listedTool.name(), listedTool.category(),
                tool.hasPanel() ? Section.JUDGED : Section.NOT_JUDGED,
                BoardScore.of(tool, board),
                tool.seats(),
                VoteShare.of(new VoteCount(tool.ship(), tool.skip())),
                above == null ? null : FlipMargin.between(board, tool, above));
    }
}
