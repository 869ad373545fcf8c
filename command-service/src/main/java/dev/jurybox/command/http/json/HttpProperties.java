package dev.jurybox.command.http.json;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of requests.
 *
 * @param bodyTimeout the time within which a body must arrive completely, however steadily it trickles in
 */
@ConfigurationProperties("jurybox.http")
record HttpProperties(@DefaultValue("10s") Duration bodyTimeout) {}
