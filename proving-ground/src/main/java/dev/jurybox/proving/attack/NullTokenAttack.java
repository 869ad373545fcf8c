package dev.jurybox.proving.attack;

import dev.jurybox.local.data.StackPart;
import java.io.IOException;

/** A token that is well-formed except for its header, which is JSON null. */
final class NullTokenAttack implements Attack {

    static final String AUTHORIZATION = "Authorization: Bearer bnVsbA.e30.AA\r\n";

    private static final int REQUESTS = 100;

    @Override
    public String name() {
        return "token-header-null";
    }

    @Override
    public String action() {
        return "sends a hundred JSON Web Tokens whose header is null";
    }

    @Override
    public String before() {
        return "500 each time, and 8.8 KB of log each";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException {
        var growth = LogGrowth.of(StackPart.COMMAND, stack);
        var rejected = 0;
        for (var i = 0; i < REQUESTS; i++) {
            if (stack.status("127.0.0.1", stack.ports().command(), "GET", "/api/log/head", AUTHORIZATION) == 401) {
                rejected++;
            }
        }
        return new AttackOutcome(rejected == REQUESTS && growth.bytes() < 1_000,
                "%d of %d times 401, and %d bytes of log in all".formatted(rejected, REQUESTS, growth.bytes()));
    }
}
