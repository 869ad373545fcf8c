package dev.jurybox.events;

/**
 * The result of a panel's reviews by rules version 1. There is no tie-break: an even panel is split.
 *
 * @param label the verdict in one word
 * @param ship how many seats say SHIP
 * @param skip how many seats say SKIP
 */
public record PanelVerdict(Label label, int ship, int skip) {

    /** The verdict in one word. */
    public enum Label {
        SHIP, SKIP, SPLIT, PENDING
    }

    public static final PanelVerdict PENDING = of(0, 0);

    public static PanelVerdict of(int ship, int skip) {
        return new PanelVerdict(label(ship, skip), ship, skip);
    }

    private static Label label(int ship, int skip) {
        if (ship + skip == 0) return Label.PENDING;
        if (ship == skip) return Label.SPLIT;
        return ship > skip ? Label.SHIP : Label.SKIP;
    }
}
