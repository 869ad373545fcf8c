package dev.jurybox.events;

/** The log contains an event that this version does not know. */
public final class UnknownEventException extends RuntimeException {

    public UnknownEventException(EventType type) {
        super("no event is known by the name " + type);
    }
}
