package dev.jurybox.proving.client;

/** What a service said. */
public record HttpAnswer(int status, String body) {

    /** Whatever else it is, it is not what was to be measured. */
    public RuntimeException unexpected() {
        return new IllegalStateException("the service answered %d %s".formatted(status, body));
    }
}
