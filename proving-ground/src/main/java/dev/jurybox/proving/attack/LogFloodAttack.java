package dev.jurybox.proving.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.local.data.StackPart;
import java.io.IOException;
import java.net.Socket;

/** Sends bad requests as fast as one connection accepts them. */
final class LogFloodAttack implements Attack {

    private static final int REQUESTS = 5_000;
    private static final int AT_ONCE = 20;
    private static final long LOG_BYTES_MAX = 100_000;
    private static final String REQUEST = "GET /api/log/head HTTP/1.1\r\nHost: localhost\r\n"
            + NullTokenAttack.AUTHORIZATION + "\r\n";

    @Override
    public String name() {
        return "log-flood";
    }

    @Override
    public String action() {
        return "sends %,d requests that once were logged, over one connection".formatted(REQUESTS);
    }

    @Override
    public String before() {
        return "7.6 MB of log a second";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException {
        var growth = LogGrowth.of(StackPart.COMMAND, stack);
        try (var socket = stack.connect("127.0.0.1", stack.ports().command())) {
            for (var sent = 0; sent < REQUESTS; sent += AT_ONCE)
                exchange(socket);
        }
        return new AttackOutcome(growth.bytes() < LOG_BYTES_MAX, "%,d bytes of log in all".formatted(growth.bytes()));
    }

    /** Each answer ends with the closing brace of its problem. */
    private static void exchange(Socket socket) throws IOException {
        socket.getOutputStream().write(REQUEST.repeat(AT_ONCE).getBytes(ISO_8859_1));
        for (var answers = 0; answers < AT_ONCE;) {
            var one = socket.getInputStream().read();
            if (one < 0) throw new IOException("the connection was closed");
            if (one == '}') answers++;
        }
    }
}
