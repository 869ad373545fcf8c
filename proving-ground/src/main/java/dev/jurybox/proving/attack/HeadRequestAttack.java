package dev.jurybox.proving.attack;

import java.io.IOException;

/** Requests the headers of the event stream, again and again. */
final class HeadRequestAttack implements Attack {

    private static final int ADDRESSES = 21;
    private static final int REQUESTS_PER_ADDRESS = 100;

    @Override
    public String name() {
        return "head-of-streams";
    }

    @Override
    public String action() {
        return "sends 2,100 HEAD /api/stream from 21 addresses";
    }

    @Override
    public String before() {
        return "jurybox_stream_listeners stays at 2000, and every other client gets 503";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException {
        var answered = 0;
        for (var address = 1; address <= ADDRESSES; address++) {
            for (var n = 0; n < REQUESTS_PER_ADDRESS; n++) {
                if (head(stack, "127.0.0." + address)) answered++;
            }
        }
        var listeners = StreamAttempt.listeners(stack);
        try (var other = StreamAttempt.open(stack, "127.0.0.30", "GET", "")) {
            var served = other.reads("event: position");
            return new AttackOutcome(answered == ADDRESSES * REQUESTS_PER_ADDRESS && listeners == 0 && served,
                    "%d answered 200, %d listeners, another client is %s"
                            .formatted(answered, listeners, served ? "served" : "not served"));
        }
    }

    private static boolean head(AttackedStack stack, String source) throws IOException {
        try (var attempt = StreamAttempt.open(stack, source, "HEAD", "")) {
            return attempt.reads("\r\n\r\n") && attempt.text().startsWith("HTTP/1.1 200");
        }
    }
}
