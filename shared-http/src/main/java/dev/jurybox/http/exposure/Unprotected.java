package dev.jurybox.http.exposure;

/** What is missing, in one line that says what to set. */
public final class Unprotected extends RuntimeException {

    public Unprotected(String line) {
        super(line);
    }
}
