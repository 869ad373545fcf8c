package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;

/** Ranks by the number of votes and by how evenly they are split. The key is 0 for unanimous votes. */
final class ControversialBoard extends Board {

    ControversialBoard() {
        super("controversial", BoardEligibility.VOTED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        var fewer = Math.min(tool.ship(), tool.skip());
        if (fewer == 0) return rounded(0);
        var evenness = (double) fewer / Math.max(tool.ship(), tool.skip());
        return rounded(StrictMath.pow((double) tool.votes(), evenness));
    }

    @Override
    public int shownDecimals() {
        return 3;
    }

    /** SHIP votes make an uneven split more even, up to as many SHIP votes as SKIP votes. */
    @Override
    protected long shipsToPeak(RankingInput tool) {
        return tool.skip() == 0 ? VOTES_MAX : Math.max(0, tool.skip() - tool.ship());
    }

    @Override
    protected long skipsToPeak(RankingInput tool) {
        return Math.max(0, tool.ship() - tool.skip());
    }
}
