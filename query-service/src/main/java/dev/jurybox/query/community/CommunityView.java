package dev.jurybox.query.community;

import org.jspecify.annotations.Nullable;

/** What the community says of one tool. Nobody said anything is null, never 0 %; an open box has no closing. */
public record CommunityView(
        long ship, long skip, long total, @Nullable Integer percent, boolean lowSample, @Nullable Closing closed) {

    private static final int LOW_SAMPLE_BELOW = 5;

    static CommunityView of(Tally tally) {
        var count = tally.count();
        return new CommunityView(count.ship(), count.skip(), count.total(), percent(count.ship(), count.total()),
                count.total() < LOW_SAMPLE_BELOW, tally.closing());
    }

    /** Rounded half up; 0 and 100 are kept for the unanimous. */
    private static @Nullable Integer percent(long ship, long total) {
        if (total == 0) return null;
        if (ship == 0) return 0;
        if (ship == total) return 100;
        return (int) Math.clamp((200 * ship + total) / (2 * total), 1, 99);
    }
}
