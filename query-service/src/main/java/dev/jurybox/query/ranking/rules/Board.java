package dev.jurybox.query.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to rank tools. Each board is a total order of all tools, in which those that it does not rank come last. A board
 * is one class of this kind, listed in {@link StandardBoards}, and the columns of table {@code standing} that store its keys.
 */
public abstract class Board {

    /** More votes than there are voters, and few enough to compute with. */
    protected static final long VOTES_MAX = 1_000_000_000_000L;

    private static final int ROUNDED_DECIMALS = 9;

    private final String name;
    private final BoardEligibility eligibility;

    /** @param name letters and underscores: it is part of addresses and of statements */
    protected Board(String name, BoardEligibility eligibility) {
        if (!name.matches("[a-z]+(_[a-z]+)*")) throw new IllegalArgumentException("not a name of a board: " + name);
        this.name = name;
        this.eligibility = eligibility;
    }

    /** Its name in addresses, and that of the column that stores its key. */
    public final String name() {
        return name;
    }

    public final BoardEligibility eligibility() {
        return eligibility;
    }

    public final boolean ranks(RankingInput tool) {
        return eligibility.ranks(tool);
    }

    /**
     * A greater key is better. Tools that the board does not rank have a key too. Keys are decimals, which are the same
     * here and in the database, so that both order alike.
     */
    public abstract BigDecimal key(RankingInput tool);

    /** The number of decimals with which a score is shown. */
    public abstract int shownDecimals();

    /** Whether scores have intervals. Their bounds are stored in two more columns, {@code _lower} and {@code _upper}. */
    public boolean hasIntervals() {
        return false;
    }

    /** Null if the board has no interval for the tool. */
    public @Nullable ConfidenceInterval interval(RankingInput tool) {
        return null;
    }

    /** Whether more seats decide between equal keys. */
    public boolean comparesSeats() {
        return false;
    }

    /** Whether keys change only with events. If they change with time, no event explains a change of ranks. */
    public boolean changesOnlyWithEvents() {
        return true;
    }

    /** A guess at the SHIP votes with which a tool reaches a key. A close guess saves most of the search for them. */
    protected double shipsToReach(double key, RankingInput tool) {
        return 0;
    }

    /** A guess at the SKIP votes with which a tool falls to a key. */
    protected double skipsToReach(double key, RankingInput tool) {
        return 0;
    }

    /** The number of SHIP votes up to which they only raise the key. Beyond it they never raise it. */
    protected long shipsToPeak(RankingInput tool) {
        return VOTES_MAX;
    }

    /** The number of SKIP votes from which on they only lower the key. Before it they never lower it. */
    protected long skipsToPeak(RankingInput tool) {
        return 0;
    }

    /** Orders the best tool first. No two different tools are equal. */
    public final Comparator<RankingInput> order() {
        return Comparator.comparing(this::place, RankKey.ORDER);
    }

    /** Returns those that the board ranks, best first. Each key is computed once. */
    public final <T> List<T> ranked(Stream<T> tools, Function<T, RankingInput> input) {
        return tools.filter(tool -> ranks(input.apply(tool)))
                .map(tool -> Map.entry(place(input.apply(tool)), tool))
                .sorted(Map.Entry.comparingByKey(RankKey.ORDER))
                .map(Map.Entry::getValue)
                .toList();
    }

    final RankKey place(RankingInput tool) {
        return new RankKey(eligibility.isInFront(tool), key(tool), comparesSeats() ? tool.seats() : 0, tool);
    }

    /** Rounds a computed key, so that it is the same decimal here and in the database. */
    protected static BigDecimal rounded(double key) {
        return BigDecimal.valueOf(key).setScale(ROUNDED_DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public final String toString() {
        return name;
    }
}
