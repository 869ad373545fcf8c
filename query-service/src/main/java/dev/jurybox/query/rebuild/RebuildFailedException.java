package dev.jurybox.query.rebuild;

/** A rebuild that cannot be completed. */
final class RebuildFailedException extends RuntimeException {

    RebuildFailedException(String why) {
        super(why);
    }
}
