package dev.jurybox.http.connections;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** The metrics of one port's connections. */
public final class ConnectionMeters {

    private final MeterRegistry metrics;
    private final Tags port;

    final Counter refused;
    final Counter slowHeader;
    final Counter slowBody;
    final Counter idle;
    final Counter crowded;

    /** @param port the purpose of the port: {@code api} or {@code management} */
    public ConnectionMeters(MeterRegistry metrics, String port) {
        this.metrics = metrics;
        this.port = Tags.of("port", port);
        refused = Counter.builder("jurybox.http.connections.refused").tags(this.port)
                .description("Connections beyond those that one address may have").register(metrics);
        slowHeader = closed("slow-header");
        slowBody = closed("slow-body");
        idle = closed("idle");
        crowded = closed("crowded");
    }

    void watch(OpenConnections connections, IntSupplier keepAliveMillis) {
        Gauge.builder("jurybox.http.connections", connections, OpenConnections::count).tags(port)
                .description("Open connections").register(metrics);
        TimeGauge.builder("jurybox.http.keep.alive", keepAliveMillis, TimeUnit.MILLISECONDS, IntSupplier::getAsInt)
                .tags(port)
                .description("How long a connection may wait for its next request; shorter as the pool fills")
                .register(metrics);
    }

    private Counter closed(String cause) {
        return Counter.builder("jurybox.http.connections.closed").tags(port).tag("cause", cause)
                .description("Connections closed before their client closed them").register(metrics);
    }
}
