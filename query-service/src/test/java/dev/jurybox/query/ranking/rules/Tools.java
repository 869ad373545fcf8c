package dev.jurybox.query.ranking.rules;

/** Tools that differ in what a test is about. */
final class Tools {

    private Tools() {}

    static Standing judged(int seats, int scores, long ship, long skip) {
        return new Standing("any", 1, seats, scores, ship, skip, ship - skip);
    }

    static Standing voted(long ship, long skip) {
        return judged(0, 0, ship, skip);
    }

    static Standing named(String tool, Standing standing) {
        return registered(standing.registered(), tool, standing);
    }

    static Standing registered(long position, String tool, Standing standing) {
        return new Standing(tool, position, standing.seats(), standing.scores(), standing.ship(), standing.skip(),
                standing.heat());
    }
}
