package dev.jurybox.query.rebuild;

/** What became of a generation. */
enum GenerationState {
    BUILDING,
    /** Read whole, compared if that could be, and ready to be told for a day. */
    BUILT,
    LIVE,
    /** Was told, and can be told again. */
    KEPT,
    FAILED,
    CANCELLED,
    /** Was kept long enough. */
    DROPPED
}
