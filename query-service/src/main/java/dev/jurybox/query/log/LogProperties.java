package dev.jurybox.query.log;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The command service, from which events are fetched that the topic did not deliver.
 *
 * @param url its base URL
 * @param token the bearer token of the query service
 */
@ConfigurationProperties("jurybox.log")
record LogProperties(URI url, String token) {

    @Override
    public String toString() {
        return url.toString();
    }
}
