package dev.jurybox.proving.attack;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Forges X-Forwarded-For: a client in a private network could once pass as any number of clients. */
final class ForgedForwarding implements Attack {

    private static final int REQUESTS = 200;
    private static final int MADE_MAX = 75;
    private static final int CLIENTS_OF_PROXY = 70;
    private static final String STRANGER = "127.0.0.66";
    private static final String PROXY = "127.0.0.99";

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

    /** Names one proxy, so that the header is read at all and only from that proxy. */
    @Override
    public List<String> commandSettings() {
        return List.of("--jurybox.http.proxies=" + PROXY);
    }

    @Override
    public AttackOutcome run(AttackedStack stack) {
        var statuses = statuses(stack, STRANGER, "192.0.2.", REQUESTS);
        var made = statuses.stream().filter(ForgedForwarding::isMade).count();
        var refused = statuses.stream().filter(status -> status == 429).count();
        var behindProxy = statuses(stack, PROXY, "198.51.100.", CLIENTS_OF_PROXY).stream()
                .filter(ForgedForwarding::isMade).count();
        var defended = made > 0 && made <= MADE_MAX && made + refused == REQUESTS;
        return new AttackOutcome(defended && behindProxy == CLIENTS_OF_PROXY,
                "%d voters and %d times 429; the named proxy's %d clients made %d voters".formatted(
                        made, refused, CLIENTS_OF_PROXY, behindProxy));
    }

    private static boolean isMade(int status) {
        return status == 200 || status == 201;
    }

    private static List<Integer> statuses(AttackedStack stack, String source, String network, int count) {
        return IntStream.range(0, count).mapToObj(i -> status(stack, source, network + i)).toList();
    }

    /** Returns 0 if the request was not answered. */
    private static int status(AttackedStack stack, String source, String forwardedFor) {
        try {
            return stack.status(source, stack.ports().command(), "POST", "/api/voters",
                    "Content-Length: 0\r\nX-Forwarded-For: " + forwardedFor + "\r\n");
        } catch (IOException _) {
            return 0;
        }
    }
}
