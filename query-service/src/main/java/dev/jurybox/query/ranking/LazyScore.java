package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.query.ranking.rules.RankingInput;
import dev.jurybox.query.ranking.rules.StandardBoards;
import org.jspecify.annotations.Nullable;

/**
 * A tool's ranking input and its score on the verdict board. The score is computed on first use, because its interval
 * is expensive.
 */
public final class LazyScore {

    private final RankingInput rankingInput;
    private volatile @Nullable BoardScore verdict;

    LazyScore(RankingInput rankingInput) {
        this.rankingInput = rankingInput;
    }

    RankingInput standing() {
        return rankingInput;
    }

    /** Returns this score if it is by these rules already. */
    LazyScore by(RuleSet rules) {
        return rules.equals(rankingInput.rules()) ? this : new LazyScore(rankingInput.by(rules));
    }

    public BoardScore verdict() {
        var known = verdict;
        if (known == null) verdict = known = BoardScore.of(rankingInput, StandardBoards.VERDICT);
        return known;
    }
}
