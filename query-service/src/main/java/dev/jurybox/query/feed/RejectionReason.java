package dev.jurybox.query.feed;

/** Why a record of the topic is not applied. */
enum RejectionReason {

    /** Of another log, or no event at all. */
    FOREIGN,
    /** Of this log, by what it says, and without a MAC: also what was sent before records had one. */
    UNSIGNED,
    /** Its MAC is by no key of ours, or over something else. */
    MAC,
    /** Its position lies beyond the end of the log. */
    HEAD,
    /** It follows on an event that the log does not have before it. */
    CHAIN
}
