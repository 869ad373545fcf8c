package dev.jurybox.query.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Pages that stay open and are told what changes.
 *
 * @param most how many at once
 * @param mostPerAddress how many of them from one address
 * @param heartbeat how long a stream is silent at most
 */
@ConfigurationProperties("jurybox.stream")
record StreamProperties(int most, int mostPerAddress, Duration heartbeat) {}
