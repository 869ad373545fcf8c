package dev.jurybox.http.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private static final String LOCAL = "10.0.0.5";

    private final AllowedHosts hosts = AllowedHosts.of(List.of("Votes.example.org", "[2001:db8::7]"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", "127.0.0.1", "127.0.0.2", "[::1]", "10.0.0.5",
        "votes.example.org", "VOTES.EXAMPLE.ORG", "[2001:db8::7]"})
    void configured_and_local_hosts_are_allowed(String host) {
        assertThat(hosts.include(host, LOCAL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "localhost.example.org", "votes.example.org.", "127.0.0.1.example.org",
        "10.0.0.6", "[::2]", "[2001:db8::8]", "*", "localhost.", "x@localhost", "0.0.0.0", "[::]"})
    void other_hosts_are_not_allowed(String host) {
        assertThat(hosts.include(host, LOCAL)).isFalse();
    }
}
