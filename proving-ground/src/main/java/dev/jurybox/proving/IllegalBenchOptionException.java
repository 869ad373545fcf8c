package dev.jurybox.proving;

/** A benchmark was called in a way that it does not know. */
final class IllegalBenchOptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    IllegalBenchOptionException(String message) {
        super(message);
    }
}
