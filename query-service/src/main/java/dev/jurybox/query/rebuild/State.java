package dev.jurybox.query.rebuild;

/** What became of a generation. */
enum State {
    BUILDING,
    /** Compared, and ready to be told. */
    BUILT,
    LIVE,
    /** Was told, and can be told again. */
    KEPT,
    FAILED,
    CANCELLED,
    /** Was kept long enough. */
    DROPPED
}
