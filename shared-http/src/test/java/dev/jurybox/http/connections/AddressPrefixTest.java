package dev.jurybox.http.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true", "192.0.2.1, 192.0.2.2, false", "192.0.2.1, ::ffff:192.0.2.1, true",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::2, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "0.0.0.1, 0:0:0:1::, false"})
    void a_client_is_an_ipv4_address_or_an_ipv6_64_bit_prefix(String one, String other, boolean isSame) {
        assertThat(prefix(one).equals(prefix(other))).isEqualTo(isSame);
    }

    private static AddressPrefix prefix(String address) {
        return AddressPrefix.of(InetAddress.ofLiteral(address));
    }
}
