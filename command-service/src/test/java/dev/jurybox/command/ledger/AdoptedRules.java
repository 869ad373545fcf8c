package dev.jurybox.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tracks the drafts and the rules in force, and checks that each adoption replaces those before it by a draft. */
final class AdoptedRules {

    private final Map<String, RuleSet> drafts = new HashMap<>();
    private int version = 2;
    private RuleSet inForce = RuleSet.INITIAL;

    void read(RuleEvent event) {
        switch (event) {
            case RulesDrafted e -> {
                assertThat(drafts.values()).doesNotContain(e.rules());
                assertThat(drafts.put(e.draft(), e.rules())).isNull();
            }
            case RulesAdopted e -> {
                assertThat(e.version()).isEqualTo(version + 1);
                assertThat(e.before()).isEqualTo(inForce).isNotEqualTo(e.after());
                assertThat(e.after()).isEqualTo(drafts.get(e.draft()));
                version = e.version();
                inForce = e.after();
            }
        }
    }

    RuleSet inForce() {
        return inForce;
    }

    /** As verdicts name it: null before any adoption. */
    @Nullable
    Integer version() {
        return version == 2 ? null : version;
    }
}
