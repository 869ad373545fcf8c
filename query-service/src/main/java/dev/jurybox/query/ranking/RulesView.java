package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that ranks are computed with.
 *
 * @param position where they were adopted; null for the initial rules
 * @param recordedAt when they were adopted; null for the initial rules
 * @param reason why they were adopted; null for the initial rules
 * @param history all rules that were ever in force, those in force first and the initial ones last
 */
record RulesView(
        int version, RuleSet rules, @Nullable Long position, @Nullable Instant recordedAt, @Nullable String reason,
        List<AdoptedRules> history) {

    static RulesView of(List<AdoptedRules> newestFirst) {
        var inForce = newestFirst.getFirst();
        return new RulesView(inForce.version(), inForce.rules(), inForce.position(), inForce.recordedAt(),
                inForce.reason(), newestFirst);
    }
}
