package dev.jurybox.query.projection;

/** Thrown if a record, or an event of the log, lacks a header of the envelope. */
final class MissingHeaderException extends RuntimeException {

    MissingHeaderException(String detail) {
        super(detail);
    }
}
