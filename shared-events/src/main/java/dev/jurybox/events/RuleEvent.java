package dev.jurybox.events;

/** The events of the rules that verdicts and ranks are computed with. One set of rules is in force, for all tools. */
public sealed interface RuleEvent extends JuryboxEvent {

    /** Not a slug, so that no tool has the same subject. */
    String SUBJECT = "ranking:rules";

    @Override
    default String subject() {
        return SUBJECT;
    }

    /**
     * Rules were proposed. They change nothing until they are adopted.
     *
     * @param draft the identifier of the draft: the first 32 hexadecimal digits of the SHA-256 of its rules
     * @param rules the proposed rules
     */
    record RulesDrafted(String draft, RuleSet rules) implements RuleEvent {}

    /**
     * A draft was put in force: from this position on, verdicts and ranks are computed with its rules. The verdicts
     * that it changed follow directly.
     *
     * @param version the version of these rules, one more than that of the rules before
     * @param draft the identifier of the draft
     * @param before the rules that were in force before
     * @param after the rules of the draft
     * @param reason why, in words
     */
    record RulesAdopted(int version, String draft, RuleSet before, RuleSet after, String reason)
            implements
                RuleEvent {}
}
