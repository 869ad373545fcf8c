package dev.jurybox.query.rebuild;

/** The states in the life cycle of a generation. */
public enum GenerationState {
    BUILDING,
    /** It keeps what it has read, and goes on once an operator resumes it. */
    PAUSED,
    /**
     * It was read completely and compared if possible, and it can be promoted for a day, or longer if an upgrade
     * requested it.
     */
    BUILT,
    LIVE,
    /** It was live before, and can be promoted again. */
    KEPT,
    FAILED,
    CANCELLED,
    /** It was kept long enough, or cancelled after it had been live. */
    DROPPED
}
