package dev.jurybox.proving.attack;

import dev.jurybox.local.data.StackPart;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** Sends control characters in the names of parameters to both services. */
final class ParameterNameAttack implements Attack {

    private static final String FORGED = "FORGED";
    private static final List<String> NAMES = List.of("%00", "a%0A" + FORGED, "%01", "%7F", "%C2%85", "%1B[2J", "%85");

    @Override
    public String name() {
        return "parameter-name-control";
    }

    @Override
    public String action() {
        return "names query parameters with NUL, line feed, escape and other control characters";
    }

    @Override
    public String before() {
        return "500 from both services; the line feed began a line of the log, the escape was in it as it is";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException {
        var command = LogGrowth.of(StackPart.COMMAND, stack);
        var query = LogGrowth.of(StackPart.QUERY, stack);
        var statuses = new TreeSet<Integer>();
        for (var name : NAMES) {
            statuses.add(stack.status("127.0.0.1", stack.ports().command(), "POST", "/api/voters?" + name,
                    "Content-Length: 0\r\n"));
            statuses.add(stack.status("127.0.0.1", stack.ports().query(), "GET", "/api/tools?" + name, ""));
        }
        var isForged = command.isForgedBy(FORGED) || query.isForgedBy(FORGED);
        return new AttackOutcome(statuses.equals(new TreeSet<>(List.of(400))) && !isForged,
                "statuses %s, and %s forged line of log".formatted(statuses, isForged ? "a" : "no"));
    }
}
