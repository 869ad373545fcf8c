package dev.jurybox.query.community;

import dev.jurybox.events.Choice;

/** How many say SHIP, and how many SKIP. */
public record Count(long ship, long skip) {

    public static final Count NONE = new Count(0, 0);

    Count plus(Choice choice) {
        return add(choice, 1);
    }

    Count minus(Choice choice) {
        return add(choice, -1);
    }

    private Count add(Choice choice, long votes) {
        return switch (choice) {
            case SHIP -> new Count(ship + votes, skip);
            case SKIP -> new Count(ship, skip + votes);
        };
    }

    public long total() {
        return ship + skip;
    }

    Majority majority() {
        if (total() == 0) return Majority.NONE;
        if (ship == skip) return Majority.TIED;
        return ship > skip ? Majority.SHIP : Majority.SKIP;
    }
}
