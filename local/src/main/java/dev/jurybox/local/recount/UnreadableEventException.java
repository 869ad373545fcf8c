package dev.jurybox.local.recount;

/** The event cannot be read, or cannot follow the events before it. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
