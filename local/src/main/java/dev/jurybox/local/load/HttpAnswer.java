package dev.jurybox.local.load;

/** The answer of a service. */
public record HttpAnswer(int status, String body) {

    /** The exception for an answer that is not the expected one. */
    public RuntimeException unexpected() {
        return new IllegalStateException("the service answered %d %s".formatted(status, body));
    }
}
