package dev.jurybox.http.connections;

import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** Tomcat's HTTP/1.1 with limits on how many connections a client may hold, and for how long. */
public final class BoundedHttpProtocol extends Http11NioProtocol {

    private final OpenConnections connections;
    private final TrackedEndpoint endpoint;
    private @Nullable ConnectionSweep sweep;
    private @Nullable ScheduledFuture<?> sweeping;

    /** Tomcat creates the instance by its class name; {@link #limit} is called before it starts. */
    public BoundedHttpProtocol() {
        this(new OpenConnections());
    }

    private BoundedHttpProtocol(OpenConnections connections) {
        this(connections, new TrackedEndpoint(connections));
    }

    private BoundedHttpProtocol(OpenConnections connections, TrackedEndpoint endpoint) {
        super(endpoint);
        this.connections = connections;
        this.endpoint = endpoint;
    }

    public void limit(ConnectionLimits limits, ConnectionMeters meters) {
        var closing = new ConnectionSweep(this, connections, limits, meters);
        connections.exempt(limits.isProxy());
        endpoint.admitOnly(socket -> admits(socket, limits, meters, closing));
        meters.watch(connections, this::getKeepAliveTimeout);
        sweep = closing;
    }

    private boolean admits(
            SocketChannel socket, ConnectionLimits limits, ConnectionMeters meters, ConnectionSweep closing) {
        if (!connections.hasRoomFor(socket, limits.perAddress())) {
            meters.refused.increment();
            return false;
        }
        closing.makeRoom();
        return true;
    }

    FillLevel level() {
        return new FillLevel(connections.count(), getMaxConnections());
    }

    /** The timeout in milliseconds, which shrinks as the connection pool fills. */
    @Override
    public int getKeepAliveTimeout() {
        return level().keepAliveMillis(super.getKeepAliveTimeout());
    }

    @Override
    protected Processor createProcessor() {
        return new TrackedProcessor(this, getAdapter(), connections);
    }

    @Override
    public void start() throws Exception {
        super.start();
        sweeping = getUtilityExecutor().scheduleWithFixedDelay(this::sweepOnce, 1, 1, TimeUnit.SECONDS);
    }

    /** Catches failures, because a task that throws would not be scheduled again. */
    private void sweepOnce() {
        try {
            if (sweep != null) sweep.closeOverdue();
        } catch (RuntimeException e) {
            getLog().warn("Connections could not be swept", e);
        }
    }

    @Override
    public void stop() throws Exception {
        if (sweeping != null) sweeping.cancel(false);
        super.stop();
    }
}
