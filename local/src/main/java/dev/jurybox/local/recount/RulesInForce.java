package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The drafts of rules, and the rules in force. Before any adoption, these are the initial ones as version 2. */
final class RulesInForce {

    static final int INITIAL_VERSION = 2;

    private final Map<String, RankRules> drafts = new HashMap<>();
    private RankRules rules = RankRules.INITIAL;
    private int version = INITIAL_VERSION;

    RankRules rules() {
        return rules;
    }

    int version() {
        return version;
    }

    void draft(EventFields event) {
        var drafted = RankRules.of(event.object("rules"));
        if (drafts.putIfAbsent(event.text("draft"), drafted) != null) {
            throw new UnreadableEventException("The draft was recorded before.");
        }
    }

    /** The adopted rules are in force even if the event contradicts those before it. */
    void adopt(EventFields event, Consumer<String> contradictions) {
        var stated = event.number("version");
        var before = RankRules.of(event.object("before"));
        var after = RankRules.of(event.object("after"));
        if (stated != version + 1) {
            contradictions.accept("It says version %d, but version %d was in force.".formatted(stated, version));
        }
        if (!before.equals(rules)) {
            contradictions.accept("It replaces %s, but in force were %s.".formatted(before, rules));
        }
        if (!after.equals(drafts.get(event.text("draft")))) {
            contradictions.accept("Its rules were not drafted under this id.");
        }
        version = stated;
        rules = after;
    }
}
