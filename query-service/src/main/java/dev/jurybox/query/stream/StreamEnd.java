package dev.jurybox.query.stream;

/** The reasons for which a stream ends. */
enum StreamEnd {
    /** The client closed it, or did not read what was written. */
    CLIENT_GONE,
    /** The client reads slower than the read models change. */
    FELL_BEHIND,
    /** The stream was open for as long as a stream may be. */
    EXPIRED,
    SHUTDOWN,
    STORAGE_UNAVAILABLE
}
