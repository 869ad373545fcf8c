package dev.jurybox.query.ranking;

import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Rules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that ranks are computed with from a position on.
 *
 * @param position where they were adopted; null for the initial rules
 * @param recordedAt when they were adopted; null for the initial rules
 * @param reason why they were adopted; null for the initial rules
 */
public record AdoptedRules(
        int version, RuleSet rules, @Nullable Long position, @Nullable Instant recordedAt, @Nullable String reason) {

    static final AdoptedRules INITIAL = new AdoptedRules(Rules.VERSION, RuleSet.INITIAL, null, null, null);

    /** Returns those that were in force at a position. The initial ones are always among them. */
    static AdoptedRules at(long position, List<AdoptedRules> newestFirst) {
        return newestFirst.stream().filter(each -> each.position == null || each.position <= position).findFirst()
                .orElseThrow();
    }
}
