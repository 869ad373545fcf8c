package dev.jurybox.query.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.rules.FlipMargin;
import org.jspecify.annotations.Nullable;

/**
 * A tool's place on a board.
 *
 * @param section tools without a panel stand apart where the panel counts
 * @param flip what lets it pass the one above: SHIP votes for it, or SKIP votes for that one; null at the top
 */
record LeaderboardRow(
        long place, String tool, String name, String category, Section section, @JsonUnwrapped BoardScore score,
        int reviews, VoteShare community, @Nullable FlipMargin flip) {

    enum Section {
        JUDGED, NOT_JUDGED
    }
}
