package dev.jurybox.command.relay;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The copy of the log on Kafka.
 *
 * @param topic where every event goes, in as many partitions as the log has
 * @param keys what its records are signed with, each as {@code id:key}: the first signs, and while it replaces another
 *            there are two
 */
@ConfigurationProperties("jurybox.relay")
record RelayProperties(String topic, List<String> keys) {

    /** Without the keys. */
    @Override
    public String toString() {
        return topic;
    }
}
