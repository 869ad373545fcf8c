package dev.jurybox.proving.attack;

import java.io.IOException;
import java.time.Duration;

/** Fills the connection pool of a server, by which one client could once keep all others out. */
final class IdleConnections implements Attack {

    private static final int FROM_ONE = 8_300;
    private static final int FROM_ONE_MIN = 8_192;
    private static final int ADDRESSES = 8;
    private static final int FROM_EACH = 1_200;
    private static final String OPEN = "jurybox_http_connections";
    private static final String REFUSED = "jurybox_http_connections_refused_total";
    private static final String CLOSED = "jurybox_http_connections_closed_total";
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
        var refusedBefore = counter(stack, REFUSED);
        var closedBefore = counter(stack, CLOSED);
        var one = fromOne(stack);
        if (one.connected < FROM_ONE_MIN) {
            return new AttackOutcome(false,
                    "the attack could not be run: only %d connections could be opened".formatted(one.connected));
        }
        var many = fromMany(stack);
        var left = leftOpen(stack);
        var refused = counter(stack, REFUSED) - refusedBefore;
        var closed = counter(stack, CLOSED) - closedBefore;
        var answered = one.status == 200 && many.status == 200;
        return new AttackOutcome(answered && refused + closed > 0 && left <= LEFT_MAX, """
                another client was answered %d during the first %d and %d during the second %d; %.0f connections were \
                refused, %.0f closed by the server, %.0f open afterwards""".formatted(
                one.status, one.connected, many.status, many.connected, refused, closed, left));
    }

    /** How many connections were opened, and the status that another client got meanwhile. */
    private record Wave(int connected, int status) {}

    private static Wave fromOne(AttackedStack stack) throws IOException {
        try (var connections = new HeldConnections()) {
            connections.open("127.0.0.1", stack.ports().query(), FROM_ONE);
            return new Wave(connections.connected(), status(stack, stack.ports().query()));
        }
    }

    private static Wave fromMany(AttackedStack stack) throws IOException {
        try (var connections = new HeldConnections()) {
            for (var address = 0; address < ADDRESSES; address++)
                connections.open("127.0.7." + address, stack.ports().query(), FROM_EACH);
            return new Wave(connections.connected(), status(stack, stack.ports().query()));
        }
    }

    /** How many connections remain open once the attacker has closed them all. */
    private static double leftOpen(AttackedStack stack) throws InterruptedException {
        var left = meter(stack, OPEN);
        for (var i = 0; i < SECONDS_MAX && left > LEFT_MAX; i++) {
            Thread.sleep(Duration.ofSeconds(1));
            left = meter(stack, OPEN);
        }
        return left;
    }

    private static double meter(AttackedStack stack, String name) {
        return stack.meter(stack.ports().queryManagement(), name);
    }

    private static double counter(AttackedStack stack, String name) {
        return stack.counter(stack.ports().queryManagement(), name);
    }

    /** Returns 0 if the request was not answered. */
    private static int status(AttackedStack stack, int port) {
        try {
            return stack.status("127.0.0.2", port, "GET", "/api/tools", "");
        } catch (IOException _) {
            return 0;
        }
    }
}
