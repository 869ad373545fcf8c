package dev.jurybox.query.projection.consumer;

/** Why a record of the topic is not applied. */
enum RejectionReason {

    /** The record is of another log, or is not an event. */
    FOREIGN,
    /**
     * The record names this log as its source but has no MAC. This includes records sent before MACs were introduced.
     */
    UNSIGNED,
    /** Its MAC was made with an unknown key, or over other content. */
    MAC,
    /** Its position lies beyond the end of the log. */
    HEAD,
    /** The log contradicts the predecessor that it names. */
    CHAIN
}
