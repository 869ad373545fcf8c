package dev.jurybox.query.community;

import dev.jurybox.events.Choice;

/** The numbers of SHIP and SKIP votes. */
public record VoteCount(long ship, long skip) {

    public static final VoteCount NONE = new VoteCount(0, 0);

    /** Adds votes for a choice; a negative number removes them. */
    public VoteCount plus(Choice choice, long votes) {
        return switch (choice) {
            case SHIP -> new VoteCount(ship + votes, skip);
            case SKIP -> new VoteCount(ship, skip + votes);
        };
    }

    public VoteCount plus(VoteCount more) {
        return new VoteCount(ship + more.ship, skip + more.skip);
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
