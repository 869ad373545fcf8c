package dev.jurybox.http.startup;

/** A configuration that is not safe to start with. The message is one line that says what to set. */
public final class InsecureConfigurationException extends RuntimeException {

    public InsecureConfigurationException(String line) {
        super(line);
    }
}
