package dev.jurybox.query.audit;

/** What moved it. */
enum Cause {
    REVIEW, REVISION, WITHDRAWAL, VOTES
}
