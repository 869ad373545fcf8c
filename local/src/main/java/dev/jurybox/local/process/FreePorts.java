package dev.jurybox.local.process;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;
    private static final int CONNECT_MILLIS = 500;
    private static final int STARTS = 5;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /**
     * A port below the range that systems give to outgoing connections, so that it stays free until it is used. A process
     * gets each port once: a server that starts slowly would lose it to another one that starts quickly, or to a check.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST)
                .filter(port -> GIVEN.add(port) && !isTaken(port))
                .findFirst()
                .orElseThrow(
                        () -> new UserError(ExitCode.PORT_TAKEN, "No free port between 20000 and 32000 was found."));
    }

    /** Starts a server on a free port, and on another one if a process took that port before the server did. */
    public static <T> T start(IntFunction<T> server) {
        for (var starts = 1;; starts++) {
            var port = free();
            try {
                return server.apply(port);
            } catch (RuntimeException e) {
                if (starts == STARTS || !isTaken(port)) throw e;
            }
        }
    }

    /** Tries both: some systems let a loopback address be bound beside a listener on all addresses. */
    public static boolean isTaken(int port) {
        return answers(port) || !canBeBound(port);
    }

    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
