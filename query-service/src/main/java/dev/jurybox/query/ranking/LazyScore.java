package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.Standing;
import org.jspecify.annotations.Nullable;

/** A standing and its score on the board of verdicts, which is reckoned for whoever asks first: an interval is dear. */
public final class LazyScore {

    private final Standing standing;
    private volatile @Nullable BoardScore verdict;

    LazyScore(Standing standing) {
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }

    public BoardScore verdict() {
        var known = verdict;
        if (known == null) verdict = known = BoardScore.of(standing, Board.VERDICT);
        return known;
    }
}
