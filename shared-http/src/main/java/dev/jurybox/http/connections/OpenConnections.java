package dev.jurybox.http.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** All open connections of one port, counted by address prefix. */
final class OpenConnections {

    private final Map<SocketWrapperBase<?>, ClientConnection> connections = new ConcurrentHashMap<>();
    private final Map<AddressPrefix, Integer> counts = new ConcurrentHashMap<>();
    private volatile Predicate<InetAddress> isProxy = _ -> false;

    void exempt(Predicate<InetAddress> isProxy) {
        this.isProxy = isProxy;
    }

    /** A single thread accepts connections, so the limit cannot be exceeded between this check and {@link #add}. */
    boolean hasRoomFor(SocketChannel socket, int perAddress) {
        var prefix = prefix(socket);
        return prefix == null || counts.getOrDefault(prefix, 0) < perAddress;
    }

    void add(SocketChannel socket, SocketWrapperBase<NioChannel> wrapper) {
        var prefix = prefix(socket);
        if (prefix != null) counts.merge(prefix, 1, Integer::sum);
        connections.put(wrapper, new ClientConnection(prefix, System.nanoTime()));
    }

    void remove(SocketWrapperBase<NioChannel> wrapper) {
        var connection = connections.remove(wrapper);
        var prefix = connection == null ? null : connection.prefix();
        if (prefix != null) counts.computeIfPresent(prefix, (_, count) -> count == 1 ? null : count - 1);
    }

    /** Null if the connection was closed. */
    @Nullable
    ClientConnection of(SocketWrapperBase<?> wrapper) {
        return connections.get(wrapper);
    }

    void forEach(BiConsumer<SocketWrapperBase<?>, ClientConnection> action) {
        connections.forEach(action);
    }

    int count() {
        return connections.size();
    }

    private @Nullable AddressPrefix prefix(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress client && !isProxy.test(client.getAddress())
                    ? AddressPrefix.of(client.getAddress())
                    : null;
        } catch (IOException _) {
            return null; // the client is gone, and the first read closes the socket
        }
    }
}
