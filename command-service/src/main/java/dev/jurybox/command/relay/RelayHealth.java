package dev.jurybox.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready while the relay has stopped because the log went back to an older state. */
@Component("relayHealthIndicator")
class RelayHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RelayHealth.class);

    private volatile @Nullable String complaint;

    RelayHealth(MeterRegistry meters) {
        Gauge.builder("jurybox.relay.stopped", this, relay -> relay.isStopped() ? 1 : 0)
                .description("1 while the relay has stopped because the log lacks an event that is on the topic")
                .register(meters);
    }

    boolean isStopped() {
        return complaint != null;
    }

    void stopped(LogWentBackException why) {
        if (!isStopped()) LOG.error("The relay stops. {}", why.getMessage());
        complaint = why.getMessage();
    }

    void goesOn() {
        if (isStopped()) LOG.warn("The log has every event that is on the topic: relaying goes on");
        complaint = null;
    }

    @Override
    public Health health() {
        var current = complaint;
        return current == null
                ? Health.up().build()
                : Health.down().withDetail("complaints", List.of(current)).build();
    }
}
