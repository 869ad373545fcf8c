package dev.jurybox.events;

/**
 * The version of the rules that turn votes and reviews into verdicts and rankings. It is raised whenever a rule gives a
 * different result. Since version 2 the community's majority needs a minimum number of votes and changes with
 * hysteresis; all else is as in version 1.
 */
public final class Rules {

    public static final int VERSION = 2;

    private Rules() {}
}
