package dev.jurybox.http;

import dev.jurybox.http.proxies.AddressRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is checked before a request is processed.
 *
 * @param hosts the host names this service answers for, without ports, besides localhost and its own addresses
 * @param proxies the addresses, and ranges such as 10.0.0.0/24, of the proxies in front of this service, whose
 *        X-Forwarded-For and X-Forwarded-Proto headers are trusted. If empty, these headers are never trusted
 * @param connectionsPerAddress how many connections one IPv4 address, or one IPv6 network of 64 bits, may have at each
 *        port; a proxy may have any number. Less than a third of server.tomcat.max-connections leaves room for other
 *        clients
 * @param headerTimeout the whole header of a request must arrive within this time, even if bytes keep coming slowly
 */
@Validated
@ConfigurationProperties("jurybox.http")
record TomcatProperties(
        @DefaultValue List<@Pattern(regexp = HOST) String> hosts,
        @DefaultValue List<AddressRange> proxies,
        @DefaultValue("2048") @Min(1) @Max(1_000_000) int connectionsPerAddress,
        @DefaultValue("10s") @DurationMin(millis = 100) @DurationMax(minutes = 10) Duration headerTimeout) {

    private static final String HOST = "[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]";
}
