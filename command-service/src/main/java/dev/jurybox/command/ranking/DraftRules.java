package dev.jurybox.command.ranking;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleSet;

/** An editor proposes rules, which change nothing until they are adopted. */
public record DraftRules(RuleSet rules) implements JuryboxCommand {

    /** The identifier of the draft. Equal rules have one draft. */
    public String draft() {
        return DraftId.of(rules);
    }

    @Override
    public String type() {
        return "DraftRules";
    }

    @Override
    public String subject() {
        return RuleEvent.SUBJECT;
    }
}
