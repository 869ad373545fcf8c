package dev.jurybox.query.projection;

/** Thrown if an event cannot be read. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String detail) {
        super(detail);
    }
}
