package dev.jurybox.command.relay;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The copy of the log on Kafka.
 *
 * @param topic the topic for all events, with as many partitions as the log
 * @param keys the keys that sign its records, each as {@code id:key}: the first signs, and there are two while one
 *     replaces the other
 */
@ConfigurationProperties("jurybox.relay")
record RelayProperties(String topic, List<String> keys) {

    /** Omits the keys. */
    @Override
    public String toString() {
        return topic;
    }
}
