package dev.jurybox.query.ranking.leaderboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.BoardScore;
import dev.jurybox.query.ranking.rules.FlipMargin;
import org.jspecify.annotations.Nullable;

/**
 * A tool's rank on a board.
 *
 * @param place from 1, without gaps
 * @param tool the slug of the tool
 * @param name the name of the tool
 * @param category the category of the tool
 * @param section separates tools without a panel from the others where the panel counts
 * @param flip the votes with which it passes the tool above: SHIP votes for it, or SKIP votes for that one; null at the
 *            top
 */
public record LeaderboardRow(
        long place, String tool, String name, String category, Section section, @JsonUnwrapped BoardScore score,
        int reviews, VoteShare community, @Nullable FlipMargin flip) {

    public enum Section {
        JUDGED, NOT_JUDGED
    }
}
