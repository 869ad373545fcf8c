package dev.jurybox.query.rebuild;

/** A build that cannot come to an end. */
final class RebuildFailedException extends RuntimeException {

    RebuildFailedException(String why) {
        super(why);
    }
}
