package dev.jurybox.query.projection.apply;

/** One of the events of a subject can be read, but not applied. */
final class InapplicableEventException extends RuntimeException {

    InapplicableEventException(long first, RuntimeException cause) {
        super("Its event at position %d or one after it cannot be applied.".formatted(first), cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
