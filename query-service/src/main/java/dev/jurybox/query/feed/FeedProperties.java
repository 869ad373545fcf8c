package dev.jurybox.query.feed;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where events come from.
 *
 * @param topic the topic the command side relays its log to
 */
@ConfigurationProperties("jurybox.feed")
record FeedProperties(String topic) {}
