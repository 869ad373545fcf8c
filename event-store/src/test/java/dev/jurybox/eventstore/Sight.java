package dev.jurybox.eventstore;

/** What a decision saw: the number of events, and a digest of their positions in order. */
record Sight(int events, long digest) {

    static final Sight NOTHING = new Sight(0, 0);

    Sight plus(long position) {
        return new Sight(events + 1, 31 * digest + position);
    }
}
