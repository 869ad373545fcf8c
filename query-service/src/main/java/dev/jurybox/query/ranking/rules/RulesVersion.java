package dev.jurybox.query.ranking.rules;

/** Names the rules of this package. Whoever changes what one of them answers raises it. */
public final class RulesVersion {

    public static final int CURRENT = 1;

    private RulesVersion() {}
}
