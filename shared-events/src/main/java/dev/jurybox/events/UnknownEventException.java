package dev.jurybox.events;

/** The log holds an event this version has never heard of. */
public final class UnknownEventException extends RuntimeException {

    public UnknownEventException(EventType type) {
        super("no event is known by the name " + type);
    }
}
