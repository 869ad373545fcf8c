package dev.jurybox.proving.attack;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** Sends header bytes that are not text. */
final class HeaderBytesAttack implements Attack {

    @Override
    public String name() {
        return "header-bytes";
    }

    @Override
    public String action() {
        return "sends each byte from 0x80 to 0x9F in a header that is not used, and in Idempotency-Key";
    }

    @Override
    public String before() {
        return "500 for each of them, with a stack trace in the log";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException {
        var statuses = new TreeSet<Integer>();
        for (var one = 0x80; one < 0xA0; one++) {
            for (var name : List.of("X-Unused", "Idempotency-Key")) {
                var header = "%s: a%c\r\n".formatted(name, one);
                statuses.add(stack.status("127.0.0.1", stack.ports().command(), "PUT", "/api/tools/x/vote", header));
                statuses.add(stack.status("127.0.0.1", stack.ports().query(), "GET", "/api/tools", header));
            }
        }
        return new AttackOutcome(statuses.equals(new TreeSet<>(List.of(400))), "statuses " + statuses);
    }
}
