package dev.jurybox.recipe;

import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.BoardEligibility;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.math.BigDecimal;

/** Ranks by how evenly votes are split. */
final class EvennessBoard extends Board {

    EvennessBoard() {
        super("evenness", BoardEligibility.VOTED);
    }

    @Override
    public BigDecimal key(RankingInput tool) {
        if (tool.votes() == 0) return rounded(0);
        return rounded((double) Math.min(tool.ship(), tool.skip()) / tool.votes());
    }

    @Override
    public int shownDecimals() {
        return 2;
    }

    @Override
    protected long shipsToPeak(RankingInput tool) {
        return Math.max(0, tool.skip() - tool.ship());
    }

    @Override
    protected long skipsToPeak(RankingInput tool) {
        return Math.max(0, tool.ship() - tool.skip());
    }
}
