package dev.jurybox.query.projection;

/** Thrown if an event cannot be read. */
final class MissingHeaderException extends RuntimeException {

    MissingHeaderException(String detail) {
        super(detail);
    }
}
