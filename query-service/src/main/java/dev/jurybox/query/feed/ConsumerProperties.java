package dev.jurybox.query.feed;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where events come from.
 *
 * @param topic the topic the command side relays its log to
 * @param groupPrefix what the name of each projection's consumer group begins with: deployments that share a broker need
 *            one each, and on a broker that we prepare it begins with {@code jurybox-}
 * @param keys what its relay signs records with, each as {@code id:key}: two while one replaces the other
 */
@ConfigurationProperties("jurybox.feed")
record ConsumerProperties(String topic, String groupPrefix, List<String> keys) {

    /** Without the keys. */
    @Override
    public String toString() {
        return topic;
    }
}
