package dev.jurybox.query.log;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the log is asked for what the topic did not bring.
 *
 * @param url the command service
 * @param token what it knows us by
 */
@ConfigurationProperties("jurybox.log")
record LogProperties(URI url, String token) {

    @Override
    public String toString() {
        return url.toString();
    }
}
