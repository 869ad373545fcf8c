package dev.jurybox.local.recount;

/** How many votes, or how many reviews, are on each side. */
public record SideCounts(long ship, long skip) {

    static final SideCounts NONE = new SideCounts(0, 0);

    SideCounts plus(VoteSide side, int more) {
        return side == VoteSide.SHIP ? new SideCounts(ship + more, skip) : new SideCounts(ship, skip + more);
    }

    public long total() {
        return ship + skip;
    }
}
