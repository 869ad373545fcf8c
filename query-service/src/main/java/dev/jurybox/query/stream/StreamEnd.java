package dev.jurybox.query.stream;

/** Why a stream ended. */
enum StreamEnd {
    /** The client closed it, or did not read what was written. */
    CLIENT_GONE,
    /** The client reads slower than the read models change. */
    FELL_BEHIND,
    /** It was open for as long as a stream may be. */
    EXPIRED,
    SHUTDOWN,
    STORAGE_UNAVAILABLE
}
