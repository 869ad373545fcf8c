package dev.jurybox.query.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Pages that stay open and are told what changes.
 *
 * @param most how many at once
 * @param mostPerAddress how many of them from one address
 * @param heartbeat how long until a client that is gone is noticed: a stream is silent for half of it at most, as the
 *            first write after a client went away succeeds
 * @param longest how long a stream is open at most; a client resumes by the id of the last event
 */
@ConfigurationProperties("jurybox.stream")
record StreamProperties(int most, int mostPerAddress, Duration heartbeat, Duration longest) {}
