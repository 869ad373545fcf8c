package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.RankingInput;
import org.jspecify.annotations.Nullable;

/** A standing and its score on the board of verdicts, which is reckoned for whoever asks first: an interval is dear. */
public final class LazyScore {

    private final RankingInput rankingInput;
    private volatile @Nullable BoardScore verdict;

    LazyScore(RankingInput rankingInput) {
        this.rankingInput = rankingInput;
    }

    RankingInput standing() {
        return rankingInput;
    }

    public BoardScore verdict() {
        var known = verdict;
        if (known == null) verdict = known = BoardScore.of(rankingInput, Board.VERDICT);
        return known;
    }
}
