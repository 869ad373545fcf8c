package dev.jurybox.query.rebuild;

import java.time.Duration;

/** How often somebody tries to come near, and how long the told generation may take each time. */
record CatchUpLimits(int rounds, Duration each) {

    /** Nobody waits for a build. */
    static final CatchUpLimits OF_A_BUILD = new CatchUpLimits(100, Duration.ofMinutes(1));

    /** Somebody waits for the answer. */
    static final CatchUpLimits OF_A_REQUEST = new CatchUpLimits(5, Duration.ofSeconds(3));
}
