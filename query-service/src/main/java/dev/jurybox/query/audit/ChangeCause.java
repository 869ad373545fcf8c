package dev.jurybox.query.audit;

/** What moved it. */
enum ChangeCause {
    REVIEW, REVISION, WITHDRAWAL, VOTES
}
