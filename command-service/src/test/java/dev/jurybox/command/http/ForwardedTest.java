package dev.jurybox.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Wire;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service believes forwarding headers, for address and protocol, only from a proxy that the operator named. */
@ExtendWith(NarrowPool.class)
class ForwardedTest {

    private static final int TOO_MANY = NarrowPool.NEW_VOTERS + 2;

    private final CommandService service;

    ForwardedTest(CommandService service) {
        this.service = service;
    }

    @Test
    void forwarded_addresses_from_an_unconfigured_proxy_are_ignored() {
        var statuses = IntStream.range(0, TOO_MANY)
                .map(i -> newVoter("127.0.0.4", "X-Forwarded-For: 192.0.2." + i).status());

        assertThat(statuses).contains(201).endsWith(429);
    }

    @Test
    void forwarded_addresses_from_a_configured_proxy_are_trusted() {
        var statuses = IntStream.range(0, TOO_MANY)
                .map(i -> newVoter(NarrowPool.PROXY, "X-Forwarded-For: 198.51.100." + i).status());

        assertThat(statuses).containsOnly(201);
    }

    @Test
    void forwarded_addresses_that_the_client_itself_sent_are_ignored() {
        var statuses = IntStream.range(0, TOO_MANY).map(i -> newVoter(NarrowPool.PROXY,
                "X-Forwarded-For: 192.0.2." + i + "\r\nX-Forwarded-For: 203.0.113.1, 127.0.1.7").status());

        assertThat(statuses).contains(201).endsWith(429);
    }

    @Test
    void an_invalid_forwarded_address_is_replaced_by_the_proxy_address() {
        var statuses = IntStream.range(0, TOO_MANY)
                .map(i -> newVoter("127.0.1.5", "X-Forwarded-For: 192.0.2." + i + ", \"<x>").status());

        assertThat(statuses).contains(201).endsWith(429);
    }

    @Test
    void only_a_configured_proxy_may_set_the_forwarded_protocol() {
        var https = "X-Forwarded-For: 198.51.100.99\r\nX-Forwarded-Proto: https";

        assertThat(newVoter(NarrowPool.PROXY, https).headers()).containsKey("strict-transport-security");
        assertThat(newVoter("127.0.0.5", https).headers()).doesNotContainKey("strict-transport-security");
    }

    private Answer newVoter(String source, String headers) {
        try (var wire = new Wire(source, service.port())) {
            return wire.send("POST /api/voters HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n" + headers
                    + "\r\nConnection: close\r\n\r\n").answer();
        }
    }
}
