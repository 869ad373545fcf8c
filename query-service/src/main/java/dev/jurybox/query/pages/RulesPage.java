package dev.jurybox.query.pages;

import java.time.Instant;
import java.util.List;

/**
 * The rules in force, and how they came to be.
 *
 * @param version the version of the rules in force
 * @param adoptions newest first
 */
public record RulesPage(int version, List<Rule> rules, List<Adoption> adoptions, PageHead head) implements PageModel {

    /** One rule of a set: what it is about, and what it says. */
    public record Rule(String name, String value) {}

    /** What an adoption changed of one rule. */
    public record RuleChange(String name, String before, String after) {}

    /**
     * Other rules that were adopted.
     *
     * @param changes what they changed; nothing if the same rules were in force before
     */
    public record Adoption(int version, long position, Instant recordedAt, String reason, List<RuleChange> changes) {}

    @Override
    public String template() {
        return "rules";
    }
}
