package dev.jurybox.query.audit;

/** What caused a change of verdict. */
enum ChangeCause {
    REVIEW, REVISION, WITHDRAWAL, VOTES
}
