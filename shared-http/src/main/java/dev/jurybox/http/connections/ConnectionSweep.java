package dev.jurybox.http.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingLong;

import dev.jurybox.http.connections.ClientConnection.Phase;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Closes connections that keep other clients out: too slow, idle for too long, or without a request when room is
 * needed.
 */
final class ConnectionSweep {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private record Candidate(SocketWrapperBase<?> socket, ClientConnection connection, long ageNanos) {}

    private final BoundedHttpProtocol protocol;
    private final OpenConnections connections;
    private final ConnectionLimits limits;
    private final ConnectionMeters meters;
    private long madeNoRoomNanos = System.nanoTime() - PAUSE_NANOS;

    ConnectionSweep(
            BoundedHttpProtocol protocol, OpenConnections connections, ConnectionLimits limits,
            ConnectionMeters meters) {
        this.protocol = protocol;
        this.connections = connections;
        this.limits = limits;
        this.meters = meters;
    }

    /** Called once a second. */
    void closeOverdue() {
        var now = System.nanoTime();
        connections.forEach((socket, connection) -> closeIfOverdue(socket, connection, now));
    }

    private void closeIfOverdue(SocketWrapperBase<?> socket, ClientConnection connection, long now) {
        var activity = connection.activity();
        var headerNanos = limits.headerTimeout().toNanos();
        if (connection.isUnreadFor(headerNanos, now)) {
            hearNoMore(socket);
        } else if (activity.phase() == Phase.HEADER && activity.isFor(headerNanos, now)) {
            close(socket, connection, limits.tooSlow(), meters.slowHeader);
        } else if (activity.phase() == Phase.QUIET && !connection.hasAsked() && activity.isFor(headerNanos, now)) {
            close(socket, connection, "", meters.slowHeader);
        } else if (activity.phase() == Phase.QUIET && protocol.level().isFilling()
                && activity.isFor(TimeUnit.MILLISECONDS.toNanos(protocol.getKeepAliveTimeout()), now)) {
            close(socket, connection, "", meters.idle);
        }
    }

    /** Called for every new connection. Closes those longest without a request, and never one that has a request. */
    void makeRoom() {
        var excess = protocol.level().excess();
        var now = System.nanoTime();
        if (excess == 0 || now - madeNoRoomNanos < PAUSE_NANOS) return;
        var closed = 0;
        for (var each : longestWithoutRequest(now)) {
            if (closed == excess) return;
            if (close(each.socket(), each.connection(), "", meters.crowded)) closed++;
        }
        if (closed < excess) madeNoRoomNanos = now;
    }

    /** A snapshot; the connections may change meanwhile. */
    private List<Candidate> longestWithoutRequest(long now) {
        var candidates = new ArrayList<Candidate>();
        connections.forEach((socket, connection) -> {
            var activity = connection.activity();
            if (activity.phase() != Phase.REQUEST) {
                candidates.add(new Candidate(socket, connection, now - activity.sinceNanos()));
            }
        });
        candidates.sort(comparingLong(Candidate::ageNanos).reversed());
        return candidates;
    }

    /** If the lock is taken, a thread processes the connection: it has a request by now and stays open. */
    private static boolean close(
            SocketWrapperBase<?> socket, ClientConnection connection, String answer, Counter cause) {
        if (!socket.getLock().tryLock()) return false;
        try {
            if (socket.isClosed() || connection.activity().phase() == Phase.REQUEST) return false;
            if (!answer.isEmpty()) write(answer, socket);
            socket.close();
            cause.increment();
            return true;
        } finally {
            socket.getLock().unlock();
        }
    }

    /** Writes as much as fits into the socket buffer, without blocking on a client that reads slowly. */
    private static void write(String answer, SocketWrapperBase<?> socket) {
        try {
            if (socket.getSocket() instanceof NioChannel channel)
                channel.write(ByteBuffer.wrap(answer.getBytes(UTF_8)));
        } catch (IOException _) {
            // The caller closes the socket next.
        }
    }

    /** Ends the input: the thread that discards the rest of a body then finds its end and closes the connection. */
    private void hearNoMore(SocketWrapperBase<?> socket) {
        try {
            var channel = socket.getSocket() instanceof NioChannel nio ? nio.getIOChannel() : null;
            if (channel == null || socket.isClosed()) return; // another client may use its channel by now
            channel.shutdownInput();
            meters.slowBody.increment();
        } catch (IOException _) {
            // The socket is closed already.
        }
    }
}
