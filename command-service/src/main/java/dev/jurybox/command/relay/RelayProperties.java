package dev.jurybox.command.relay;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The copy of the log on Kafka.
 *
 * @param topic where every event goes, in as many partitions as the log has
 */
@ConfigurationProperties("jurybox.relay")
record RelayProperties(String topic) {}
