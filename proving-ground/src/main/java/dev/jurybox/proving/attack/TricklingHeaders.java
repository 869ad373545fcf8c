package dev.jurybox.proving.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.time.Duration;

/**
 * Sends a header slowly: each byte once had a timeout of ten seconds of its own, so that a header could take for ever.
 */
final class TricklingHeaders implements Attack {

    private static final int CONNECTIONS = 500;
    private static final int BEGAN_MIN = CONNECTIONS / 2;
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "trickling-headers";
    }

    @Override
    public String action() {
        return "begins a header on 500 connections and sends one more byte of it each second";
    }

    @Override
    public String before() {
        return "every connection stayed open for as long as a byte came within ten seconds";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        var port = stack.ports().command();
        try (var connections = new HeldConnections().open("127.0.0.1", port, CONNECTIONS)) {
            var begun = System.nanoTime();
            var began = connections.send("GET / HTTP/1.1\r\nX-Slow: ".getBytes(ISO_8859_1));
            var open = began;
            while (open > 0 && System.nanoTime() - begun < DEADLINE.toNanos()) {
                Thread.sleep(Duration.ofSeconds(1));
                open = connections.send(new byte[]{'a'});
            }
            return new AttackOutcome(began >= BEGAN_MIN && open == 0,
                    "%d of %d were connected and %d began a header at first, %d were open after %d s".formatted(
                            connections.connected(), CONNECTIONS, began, open,
                            Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
        }
    }
}
