package dev.jurybox.query.community;

import org.jspecify.annotations.Nullable;

/**
 * How the community's votes are divided. Without votes the percentage is null, never 0 %.
 *
 * @param ship how many votes say SHIP
 * @param skip how many votes say SKIP
 * @param total how many votes there are
 * @param percent the share of SHIP votes; null without votes
 * @param lowSample whether there are too few votes to say much
 */
public record VoteShare(long ship, long skip, long total, @Nullable Integer percent, boolean lowSample) {

    private static final int LOW_SAMPLE_BELOW = 5;

    public static VoteShare of(VoteCount count) {
        return new VoteShare(count.ship(), count.skip(), count.total(), percent(count),
                count.total() < LOW_SAMPLE_BELOW);
    }

    /** Rounded half up; 0 and 100 are reserved for unanimous votes. */
    private static @Nullable Integer percent(VoteCount count) {
        var total = count.total();
        if (total == 0) return null;
        if (count.ship() == 0) return 0;
        if (count.ship() == total) return 100;
        return Math.clamp((200 * count.ship() + total) / (2 * total), 1, 99);
    }
}
