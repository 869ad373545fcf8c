package dev.jurybox.query.ranking.rules;

import dev.jurybox.events.RuleSet;

/** Ranking inputs that differ only in what a test is about. */
final class Tools {

    private Tools() {}

    static RankingInput judged(int seats, int scores, long ship, long skip) {
        return new RankingInput("any", 1, new PanelScores(seats, scores, null), ship, skip, ship - skip,
                RuleSet.INITIAL);
    }

    static RankingInput voted(long ship, long skip) {
        return judged(0, 0, ship, skip);
    }

    static RankingInput named(String tool, RankingInput rankingInput) {
        return registered(rankingInput.registered(), tool, rankingInput);
    }

    static RankingInput registered(long position, String tool, RankingInput rankingInput) {
        return new RankingInput(tool, position, rankingInput.reviews(), rankingInput.ship(), rankingInput.skip(),
                rankingInput.heat(), rankingInput.rules());
    }
}
