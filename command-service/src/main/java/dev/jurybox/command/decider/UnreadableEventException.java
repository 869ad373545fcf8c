package dev.jurybox.command.decider;

/** A decision depends on an event that cannot be read and that is not disregarded. */
public final class UnreadableEventException extends RuntimeException {

    private final long position;

    public UnreadableEventException(long position, Throwable cause) {
        super("""
                The event at position %d cannot be read. An operator can disregard it: ./jurybox disregard %1$d"""
                .formatted(position), cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
