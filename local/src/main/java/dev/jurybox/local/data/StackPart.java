package dev.jurybox.local.data;

import java.util.Arrays;
import java.util.List;

/** The parts of a stack, in the order in which they are started. */
public enum StackPart {
    POSTGRES("postgres", "PostgreSQL"),
    KAFKA("kafka", "Kafka"),
    COMMAND("command", "command service"),
    QUERY("query",
            "query service");

    private final String key;
    private final String title;

    StackPart(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public static List<StackPart> lastToFirst() {
        return Arrays.asList(values()).reversed();
    }

    /** Its name in file names. */
    public String key() {
        return key;
    }

    /** Its name in messages. */
    public String title() {
        return title;
    }

    /** Whether this is one of the two services, which need PostgreSQL and Kafka. */
    public boolean isService() {
        return this == COMMAND || this == QUERY;
    }

    public int port(PortPlan ports) {
        return switch (this) {
            case POSTGRES -> ports.postgres();
            case KAFKA -> ports.kafka();
            case COMMAND -> ports.command();
            case QUERY -> ports.query();
        };
    }

    public String url(PortPlan ports) {
        return switch (this) {
            case POSTGRES -> "jdbc:postgresql://127.0.0.1:" + ports.postgres();
            case KAFKA -> "127.0.0.1:" + ports.kafka();
            case COMMAND -> ports.commandUrl();
            case QUERY -> ports.queryUrl();
        };
    }
}
