package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;

/** Ranks by the mean score of the panel. */
final class PanelBoard extends Board {

    PanelBoard() {
        super("panel", BoardEligibility.JUDGED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        return tool.mean();
    }

    @Override
    public int shownDecimals() {
        return 1;
    }

    @Override
    public boolean comparesSeats() {
        return true;
    }
}
