package dev.jurybox.proving.attack;

import java.io.IOException;
import java.util.stream.IntStream;

/** A client in a private network could be as many clients as it liked. */
final class ForgedForwarding implements Attack {

    private static final int REQUESTS = 200;

    @Override
    public String name() {
        return "forged-forwarding";
    }

    @Override
    public String action() {
        return "asks for 200 voters from one address, each time with another X-Forwarded-For";
    }

    @Override
    public String before() {
        return "200 voters, behind a proxy as docker-compose.yml advised (server.forward-headers-strategy=native)";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) {
        var made = IntStream.range(0, REQUESTS).filter(i -> status(stack, i) == 201).count();
        return new AttackOutcome(made < REQUESTS, made + " voters, then 429");
    }

    private static int status(AttackedStack stack, int i) {
        try {
            return stack.status("127.0.0.66", stack.ports().command(), "POST", "/api/voters",
                    "Content-Length: 0\r\nX-Forwarded-For: 192.0.2." + i + "\r\n");
        } catch (IOException _) {
            return 0;
        }
    }
}
