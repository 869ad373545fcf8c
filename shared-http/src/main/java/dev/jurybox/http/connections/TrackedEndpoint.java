package dev.jurybox.http.connections;

import java.nio.channels.SocketChannel;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's endpoint, except that it immediately closes connections that are not admitted. */
final class TrackedEndpoint extends NioEndpoint {

    private final OpenConnections open;
    private volatile Predicate<SocketChannel> admission = _ -> true;

    TrackedEndpoint(OpenConnections open) {
        this.open = open;
        this.connections = new CountedSockets();
    }

    void admitOnly(Predicate<SocketChannel> admission) {
        this.admission = admission;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (admission.test(socket)) return super.setSocketOptions(socket);
        destroySocket(socket);
        return false;
    }

    /** Tomcat's own map of open connections. Each connection is added once and removed once. */
    private final class CountedSockets extends ConcurrentHashMap<SocketChannel, SocketWrapperBase<NioChannel>> {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable SocketWrapperBase<NioChannel> put(
                SocketChannel socket, SocketWrapperBase<NioChannel> wrapper) {
            open.add(socket, wrapper);
            return super.put(socket, wrapper);
        }

        @Override
        public @Nullable SocketWrapperBase<NioChannel> remove(Object socket) {
            var wrapper = super.remove(socket);
            if (wrapper != null) open.remove(wrapper);
            return wrapper;
        }
    }
}
