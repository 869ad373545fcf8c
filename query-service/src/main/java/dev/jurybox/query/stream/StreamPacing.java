package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Random times, so that the streams of many clients neither end nor begin together. */
final class StreamPacing {

    private StreamPacing() {}

    /** Asks the client to reconnect after a random delay: not immediately, and not together with all others. */
    static byte[] resume() {
        return "retry: %d\n\n".formatted(ThreadLocalRandom.current().nextInt(1_000, 3_000)).getBytes(UTF_8);
    }

    /**
     * Returns a random lifetime of at least three quarters of the longest, so that streams that began together do not
     * end together.
     */
    static Duration life(Duration longest) {
        var millis = longest.toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis * 3 / 4, millis + 1));
    }
}
