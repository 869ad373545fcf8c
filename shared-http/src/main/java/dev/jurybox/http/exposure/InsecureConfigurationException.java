package dev.jurybox.http.exposure;

/** What is missing, in one line that says what to set. */
public final class InsecureConfigurationException extends RuntimeException {

    public InsecureConfigurationException(String line) {
        super(line);
    }
}
