package dev.jurybox.query.rebuild;

/** A build that cannot come to an end. */
final class BrokenBuildException extends RuntimeException {

    BrokenBuildException(String why) {
        super(why);
    }
}
