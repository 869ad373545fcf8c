package dev.jurybox.local.recount;

import org.jspecify.annotations.Nullable;

/** The community's share and declared majority, from the counts of its votes. */
final class CommunityRules {

    static final String NO_MAJORITY = "NONE";

    private static final int LOW_SAMPLE_BELOW = 5;
    private static final int VOTES_TO_DECLARE = 5;
    private static final int LEAD_TO_DECLARE = 3;
    private static final int PERCENT_TO_DECLARE = 55;
    private static final int VOTES_TO_STAY = 3;

    private CommunityRules() {}

    /** Rounded half up, but from 1 to 99 unless all agree; null without votes. */
    static @Nullable Long percent(SideCounts votes) {
        var all = votes.total();
        if (all == 0) return null;
        if (votes.ship() == 0) return 0L;
        if (votes.skip() == 0) return 100L;
        return Math.clamp(Math.floorDiv(200 * votes.ship() + all, 2 * all), 1L, 99L);
    }

    static boolean isLowSample(SideCounts votes) {
        return votes.total() < LOW_SAMPLE_BELOW;
    }

    /** A declared side stays until the other side is declared, or too few votes are left. */
    static String majority(String declared, SideCounts votes) {
        if (votes.total() < VOTES_TO_STAY) return NO_MAJORITY;
        if (isDeclared(votes.ship(), votes)) return VoteSide.SHIP.name();
        if (isDeclared(votes.skip(), votes)) return VoteSide.SKIP.name();
        return declared;
    }

    private static boolean isDeclared(long side, SideCounts votes) {
        var others = votes.total() - side;
        return votes.total() >= VOTES_TO_DECLARE
                && side >= others + LEAD_TO_DECLARE
                && side * 100 >= votes.total() * PERCENT_TO_DECLARE;
    }
}
