package dev.jurybox.events;

/** Names the rules by which votes and reviews become verdicts and places. Whoever changes what one answers raises it. */
public final class Rules {

    public static final int VERSION = 1;

    private Rules() {}
}
