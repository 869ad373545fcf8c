package dev.jurybox.eventstore;

/** What a decision saw: how many events, and which ones in which order. */
record Sight(int events, long digest) {

    static final Sight NOTHING = new Sight(0, 0);

    Sight plus(long position) {
        return new Sight(events + 1, 31 * digest + position);
    }
}
