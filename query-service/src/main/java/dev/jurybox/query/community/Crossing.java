package dev.jurybox.query.community;

import dev.jurybox.query.feed.Envelope;

/** A vote that put a tool's crowd on another side. */
record Crossing(String tool, Count before, Count after, Envelope cause) {

    Majority from() {
        return before.majority();
    }

    Majority to() {
        return after.majority();
    }
}
