package dev.jurybox.http.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedProxiesTest {

    private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.7");

    private final NamedProxies proxies = new NamedProxies(
            List.of(AddressRange.of("10.0.0.0/24"), AddressRange.of("2001:db8::/64")));

    /** The hops are written as in the header: each proxy appends the address it was called from. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            192.0.2.1                         | 192.0.2.1
            6.6.6.6 192.0.2.1                 | 192.0.2.1
            6.6.6.6 192.0.2.1 10.0.0.8        | 192.0.2.1
            10.0.0.9 192.0.2.1                | 192.0.2.1
            10.0.0.9 10.0.0.8                 | 10.0.0.9
            192.168.0.1                       | 192.168.0.1
            192.0.2.1:1234                    | 192.0.2.1
            [2001:db8:1::1]:1234              | 2001:db8:1:0:0:0:0:1
            2001:db8:1::1                     | 2001:db8:1:0:0:0:0:1
            192.0.2.1 2001:db8::5             | 192.0.2.1
            192.0.2.1 unknown                 | 10.0.0.7
            192.0.2.1 nonsense,10.0.0.8       | 10.0.0.7
            192.0.2.1 _secret 10.0.0.8        | 10.0.0.8
            192.0.2.1 256.1.1.1               | 10.0.0.7
            -                                 | 10.0.0.7
            """)
    void the_client_is_the_last_hop_that_is_no_named_proxy(String hops, String client) {
        var list = hops == null ? List.<String>of() : List.of(hops.split(" "));

        assertThat(proxies.clientBehind(PROXY, list).getHostAddress()).isEqualTo(client);
    }
}
