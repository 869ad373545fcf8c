package dev.jurybox.query.verdicts;

/** What caused a change of verdict. */
enum ChangeCause {
    REVIEW, REVISION, WITHDRAWAL, VOTES
}
