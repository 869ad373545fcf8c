package dev.jurybox.query.movement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.BoardScore;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.RankingInput;

/**
 * The place of a tool on a board, and what it follows from.
 *
 * @param place from 1, without gaps
 * @param reviews the number of reviews of the panel that count
 */
public record PlaceOnBoard(long place, @JsonUnwrapped BoardScore score, int reviews, VoteShare community) {

    static PlaceOnBoard of(long place, RankingInput tool, Board board) {
        return new PlaceOnBoard(place, BoardScore.of(tool, board), tool.seats(),
                VoteShare.of(new VoteCount(tool.ship(), tool.skip())));
    }
}
