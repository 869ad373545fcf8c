package dev.jurybox.query.verdicts;

/** What caused a change of verdict. */
public enum ChangeCause {
    REVIEW, REVISION, WITHDRAWAL, RULES, VOTES
}
