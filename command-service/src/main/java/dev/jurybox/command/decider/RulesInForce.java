package dev.jurybox.command.decider;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent.RulesAdopted;
import dev.jurybox.events.RuleEvent.RulesDrafted;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Rules;
import dev.jurybox.events.VotingEvent;
import org.jspecify.annotations.Nullable;

/** The rules in force, and their version. All decisions on verdicts check here which seats count. */
public record RulesInForce(int version, RuleSet rules) {

    public static final RulesInForce INITIAL = new RulesInForce(Rules.VERSION, RuleSet.INITIAL);

    public RulesInForce with(JuryboxEvent event) {
        return switch (event) {
            case RulesAdopted e -> new RulesInForce(e.version(), e.after());
            case RulesDrafted _,CatalogEvent _,PanelEvent _,VotingEvent _ -> this;
            case CommunityEvent _,ComparisonEvent _,DisregardEvent _ -> this;
        };
    }

    /** Null as long as no rules were adopted. */
    public @Nullable Integer adoptedVersion() {
        return version == INITIAL.version ? null : version;
    }
}
