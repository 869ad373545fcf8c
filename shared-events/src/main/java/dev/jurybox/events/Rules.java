package dev.jurybox.events;

/**
 * The version of the rules that turn votes and reviews into verdicts and rankings. Since version 2 the community's
 * majority needs a minimum number of votes and changes with hysteresis; all else is as in version 1. Later versions are
 * those of a {@link RuleSet} that was adopted.
 */
public final class Rules {

    public static final int VERSION = 2;

    private Rules() {}
}
