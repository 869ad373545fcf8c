package dev.jurybox.query.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The limits of the streams on which clients receive changes.
 *
 * @param most how many streams are open at once at most
 * @param mostPerAddress how many of them are from one address at most
 * @param heartbeat how long it takes to notice that a client has disconnected: a stream is silent for at most half of
 *            it, because the first write after a client has disconnected succeeds
 * @param longest how long a stream is open at most; the client resumes with the id of the last event
 */
@ConfigurationProperties("jurybox.stream")
record StreamProperties(int most, int mostPerAddress, Duration heartbeat, Duration longest) {}
