package dev.jurybox.events;

import java.util.Collection;

/**
 * The result of the reviews of those seats of a panel that count. There is no tie-break: an even panel is split.
 *
 * @param label the verdict in one word
 * @param ship how many of these seats say SHIP
 * @param skip how many of these seats say SKIP
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

    /** The verdict of recommendations that all count. */
    public static PanelVerdict of(Collection<Choice> recommendations) {
        var ship = (int) recommendations.stream().filter(each -> each == Choice.SHIP).count();
        return of(ship, recommendations.size() - ship);
    }

    private static Label label(int ship, int skip) {
        if (ship + skip == 0) return Label.PENDING;
        if (ship == skip) return Label.SPLIT;
        return ship > skip ? Label.SHIP : Label.SKIP;
    }
}
