package dev.jurybox.command.eventlog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The event log.
 *
 * @param partitions how many partitions the log has: chosen once, when it is first set up
 * @param id the log this service must find; if absent, any log is accepted
 * @param standbysAtLeast the service is ready only while commits wait for so many connected standbys of PostgreSQL; 0
 *     asks for none
 */
@ConfigurationProperties("jurybox.log")
public record LogProperties(int partitions, @Nullable UUID id, int standbysAtLeast) {}
