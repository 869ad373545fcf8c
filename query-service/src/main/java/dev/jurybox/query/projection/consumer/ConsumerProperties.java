package dev.jurybox.query.projection.consumer;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The topic that events are consumed from.
 *
 * @param topic the topic to which the command side relays its log
 * @param groupPrefix the prefix of the names of consumer groups: deployments that share a broker need different
 *     ones, and on a broker that Jurybox sets up it begins with {@code jurybox-}
 * @param keys the keys with which the relay signs records, each as {@code id:key}: two while one replaces the other
 */
@ConfigurationProperties("jurybox.feed")
record ConsumerProperties(String topic, String groupPrefix, List<String> keys) {

    /** Omits the keys. */
    @Override
    public String toString() {
        return topic;
    }
}
