package dev.jurybox.command.security.exposure;

/** What is missing, in one line that says what to set. */
final class Unprotected extends RuntimeException {

    Unprotected(String line) {
        super(line);
    }
}
