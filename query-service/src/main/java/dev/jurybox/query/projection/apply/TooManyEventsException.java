package dev.jurybox.query.projection.apply;

/** A subject has more events than fit into memory beside those of other requests. */
public final class TooManyEventsException extends RuntimeException {

    TooManyEventsException(String subject, int max) {
        super("%s has more than %d events".formatted(subject, max));
    }
}
