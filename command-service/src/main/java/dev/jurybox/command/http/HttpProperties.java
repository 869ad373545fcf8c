package dev.jurybox.command.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What senders are held to.
 *
 * @param bodyTimeout within this time a body must be here, however steadily it trickles
 */
@ConfigurationProperties("jurybox.http")
record HttpProperties(@DefaultValue("10s") Duration bodyTimeout) {}
