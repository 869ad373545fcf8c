package dev.jurybox.query.ranking;

import dev.jurybox.events.Choice;

/** So many of each, or so many more. */
record Votes(long ship, long skip) {

    static final Votes NONE = new Votes(0, 0);

    Votes plus(Choice choice, long more) {
        return switch (choice) {
            case SHIP -> new Votes(ship + more, skip);
            case SKIP -> new Votes(ship, skip + more);
        };
    }
}
