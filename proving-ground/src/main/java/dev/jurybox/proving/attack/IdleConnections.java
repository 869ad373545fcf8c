package dev.jurybox.proving.attack;

import java.io.IOException;
import java.time.Duration;

/** A pool of connections that one client filled kept all others out. */
final class IdleConnections implements Attack {

    private static final int FROM_ONE = 8_300;
    private static final int ADDRESSES = 8;
    private static final int FROM_EACH = 1_200;
    private static final String OPEN = "jurybox_http_connections";
    private static final int LEFT_MAX = 50;
    private static final int SECONDS_MAX = 10;

    @Override
    public String name() {
        return "idle-connections";
    }

    @Override
    public String action() {
        return "opens 8,300 connections from one address, then 9,600 from eight, and sends nothing";
    }

    @Override
    public String before() {
        return "no other client was answered for a minute";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) throws IOException, InterruptedException {
        var port = stack.ports().query();
        int duringOne;
        int duringMany;
        try (var connections = new HeldConnections()) {
            connections.open("127.0.0.1", port, FROM_ONE);
            duringOne = status(stack, port);
        }
        try (var connections = new HeldConnections()) {
            for (var address = 0; address < ADDRESSES; address++)
                connections.open("127.0.7." + address, port, FROM_EACH);
            duringMany = status(stack, port);
        }
        var left = leftOpen(stack);
        return new AttackOutcome(duringOne == 200 && duringMany == 200 && left <= LEFT_MAX, """
                another client was answered %d during the first and %d during the second; %.0f connections were \
                refused, %.0f closed to make room, %.0f open afterwards""".formatted(duringOne, duringMany,
                meter(stack, "jurybox_http_connections_refused_total"),
                meter(stack, "jurybox_http_connections_closed_total"), left));
    }

    /** Once the attacker has closed them all. */
    private static double leftOpen(AttackedStack stack) throws IOException, InterruptedException {
        var left = meter(stack, OPEN);
        for (var i = 0; i < SECONDS_MAX && left > LEFT_MAX; i++) {
            Thread.sleep(Duration.ofSeconds(1));
            left = meter(stack, OPEN);
        }
        return left;
    }

    private static double meter(AttackedStack stack, String name) throws IOException {
        return stack.meter(stack.ports().queryManagement(), name);
    }

    /** 0 if it was not answered. */
    private static int status(AttackedStack stack, int port) {
        try {
            return stack.status("127.0.0.2", port, "GET", "/api/tools", "");
        } catch (IOException _) {
            return 0;
        }
    }
}
