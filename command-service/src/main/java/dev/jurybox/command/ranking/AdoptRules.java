package dev.jurybox.command.ranking;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.events.RuleEvent;

/**
 * An editor-in-chief puts drafted rules in force.
 *
 * @param draft the identifier of the draft
 * @param expectedVersion the version of the rules that the editor-in-chief saw in force
 * @param reason why, in words
 */
public record AdoptRules(String draft, int expectedVersion, String reason) implements JuryboxCommand {

    @Override
    public String type() {
        return "AdoptRules";
    }

    @Override
    public String subject() {
        return RuleEvent.SUBJECT;
    }
}
