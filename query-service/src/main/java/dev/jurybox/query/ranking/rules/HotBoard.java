package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;

/** Ranks by {@link HeatScore}. Ranks change by the hour without any event. */
final class HotBoard extends Board {

    HotBoard() {
        super("hot", BoardEligibility.VOTED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        return rounded(tool.heat());
    }

    @Override
    public int shownDecimals() {
        return 6;
    }

    @Override
    public boolean changesOnlyWithEvents() {
        return false;
    }

    @Override
    protected double shipsToReach(double key, RankingInput tool) {
        return key - tool.heat();
    }

    @Override
    protected double skipsToReach(double key, RankingInput tool) {
        return tool.heat() - key;
    }
}
