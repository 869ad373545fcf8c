package dev.jurybox.proving.attack;

import java.io.IOException;

/**
 * DNS rebinding: a page whose host name was made to resolve to this machine could once call both services as if they
 * were its own origin.
 */
final class ForeignHost implements Attack {

    private static final String GET = "GET %s HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n";
    private static final String NEW_VOTER = "POST /api/voters HTTP/1.1\r\nHost: rebound.example\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    @Override
    public String name() {
        return "foreign-host";
    }

    @Override
    public String action() {
        return "asks for a voter, for tools and for metrics as a page whose host was rebound to 127.0.0.1";
    }

    @Override
    public String before() {
        return "201, 200, 200 and 200";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException {
        var ports = stack.ports();
        var answers = new String[]{
            stack.send("127.0.0.1", ports.command(), NEW_VOTER),
            stack.send("127.0.0.1", ports.query(), GET.formatted("/api/tools")),
            stack.send("127.0.0.1", ports.commandManagement(), GET.formatted("/actuator/prometheus")),
            stack.send("127.0.0.1", ports.queryManagement(), GET.formatted("/actuator/prometheus"))};
        var defended = true;
        var statuses = new StringBuilder();
        for (var answer : answers) {
            defended &= answer.startsWith("HTTP/1.1 421 ");
            statuses.append(statuses.isEmpty() ? "" : ", ").append(answer, 9, 12);
        }
        return new AttackOutcome(defended, statuses.toString());
    }
}
