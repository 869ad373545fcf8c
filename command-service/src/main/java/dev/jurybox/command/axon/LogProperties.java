package dev.jurybox.command.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The event log.
 *
 * @param partitions how many partitions the log has: chosen once, when it is first set up
 */
@ConfigurationProperties("jurybox.log")
public record LogProperties(int partitions) {}
