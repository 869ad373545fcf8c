package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A way to rank tools. Each board is a total order of all tools, in which those that it does not rank come last. */
public enum Board {
    VERDICT, COMMUNITY, PANEL, HOT, CONTROVERSIAL;

    private static final int ROUNDED_DECIMALS = 9;

    public static Optional<Board> named(String name) {
        return Arrays.stream(values()).filter(board -> board.lowerCaseName().equals(name)).findFirst();
    }

    public String lowerCaseName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ranks(RankingInput tool) {
        return this == VERDICT || inFront(tool);
    }

    /**
     * A greater key is better. Keys are decimals, which are the same here and in the database, so that both order
     * alike.
     */
    public BigDecimal key(RankingInput tool) {
        return switch (this) {
            case VERDICT -> VerdictScore.score(tool);
            case COMMUNITY -> WilsonScore.score(tool);
            case PANEL -> tool.mean();
            case HOT -> rounded(tool.heat());
            case CONTROVERSIAL -> rounded(controversy(tool));
        };
    }

    /** Null if the board has no interval for the tool. */
    public @Nullable ConfidenceInterval interval(RankingInput tool) {
        return switch (this) {
            case VERDICT -> VerdictScore.interval(tool);
            case COMMUNITY -> ranks(tool) ? WilsonScore.interval(tool) : null;
            case PANEL, HOT, CONTROVERSIAL -> null;
        };
    }

    /** Orders the best tool first. No two different tools are equal. */
    public Comparator<RankingInput> order() {
        return Comparator.comparing(this::place, RankKey.ORDER);
    }

    RankKey place(RankingInput tool) {
        return new RankKey(inFront(tool), key(tool), this == PANEL ? tool.seats() : 0, tool);
    }

    private boolean inFront(RankingInput tool) {
        return switch (this) {
            case VERDICT, PANEL -> tool.hasPanel();
            case COMMUNITY, HOT, CONTROVERSIAL -> tool.votes() > 0;
        };
    }

    /** Rises with the number of votes and with how evenly they are split. It is 0 for unanimous votes. */
    private static double controversy(RankingInput tool) {
        var fewer = Math.min(tool.ship(), tool.skip());
        if (fewer == 0) return 0;
        return StrictMath.pow((double) tool.votes(), (double) fewer / Math.max(tool.ship(), tool.skip()));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(ROUNDED_DECIMALS, RoundingMode.HALF_UP);
    }
}
