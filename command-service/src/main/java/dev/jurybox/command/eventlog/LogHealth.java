package dev.jurybox.command.eventlog;

import dev.jurybox.eventstore.DurabilityCheck;
import dev.jurybox.eventstore.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready only while acknowledgements can be trusted: PostgreSQL's settings are durable, and the log is the right one.
 */
@Component("log")
class LogHealth implements HealthIndicator {

    private final EventLog log;
    private final LogProperties properties;

    LogHealth(EventLog log, LogProperties properties) {
        this.log = log;
        this.properties = properties;
    }

    @Override
    public Health health() {
        var complaints = DurabilityCheck.complaints(log, properties.id(), properties.standbysAtLeast());
        return complaints.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("complaints", complaints).build();
    }
}
