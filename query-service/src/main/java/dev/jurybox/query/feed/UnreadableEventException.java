package dev.jurybox.query.feed;

/** An event that nobody here can read. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String detail) {
        super(detail);
    }
}
