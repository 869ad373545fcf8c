package dev.jurybox.query.rebuild;

import java.time.Duration;

/** How many rounds a catch-up may take, and how long the live generation may take to reach the head in each round. */
record CatchUpLimits(int rounds, Duration each) {

    /** No client waits for a build. */
    static final CatchUpLimits OF_A_BUILD = new CatchUpLimits(100, Duration.ofMinutes(1));

    /** A client waits for the response. */
    static final CatchUpLimits OF_A_REQUEST = new CatchUpLimits(5, Duration.ofSeconds(3));
}
