package dev.jurybox.events;

/**
 * Names the rules by which votes and reviews become verdicts and places; a change of what one of them answers raises it.
 * By version 2 the community's majority needs a minimum of votes and changes with hysteresis. All else is as in 1.
 */
public final class Rules {

    public static final int VERSION = 2;

    private Rules() {}
}
