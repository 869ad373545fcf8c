package dev.jurybox.query.community;

import dev.jurybox.events.Choice;

/** How many say SHIP, and how many SKIP. */
public record Count(long ship, long skip) {

    public static final Count NONE = new Count(0, 0);

    /** So many more of one, or fewer. */
    public Count plus(Choice choice, long votes) {
        return switch (choice) {
            case SHIP -> new Count(ship + votes, skip);
            case SKIP -> new Count(ship, skip + votes);
        };
    }

    public long total() {
        return ship + skip;
    }

    Majority largerSide() {
        if (total() == 0) return Majority.NONE;
        if (ship == skip) return Majority.TIED;
        return ship > skip ? Majority.SHIP : Majority.SKIP;
    }
}
