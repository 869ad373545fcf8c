package dev.jurybox.command.relay;

/** Thrown if the log lacks an event that was relayed: it is in an older state, so relaying must not go on. */
final class LogWentBackException extends RuntimeException {

    private static final String WAY_OUT = """
            %s: the log went back to an older state, and nothing is relayed until it has that event again, or until \
            you give up the events that it lost by deleting the topic %s, which is then filled again, and rebuilding \
            every projection.""";

    /** @param contradiction what shows it, without a full stop */
    LogWentBackException(String contradiction, String topic) {
        super(WAY_OUT.formatted(contradiction, topic));
    }
}
