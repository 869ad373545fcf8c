package dev.jurybox.http.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7, true", "10.0.0.7, 10.0.0.8, false", "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false", "10.0.0.128/25, 10.0.0.127, false", "10.0.0.128/25, 10.0.0.200, true",
        "192.168.17.0/20, 192.168.31.255, true", "192.168.17.0/20, 192.168.32.0, false", "10.0.0.0/8, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true", "2001:db8::/33, 2001:db8:8000::1, false", "::1, ::1, true",
        "10.0.0.7, ::ffff:10.0.0.7, true"})
    void a_range_contains_the_addresses_that_share_its_prefix(String range, String address, boolean isInside) {
        assertThat(AddressRange.of(range).contains(InetAddress.ofLiteral(address))).isEqualTo(isInside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "0.0.0.0/0", "::/0", "10.0.0.0/",
        "10.0.0.0/x", "::/129", "10.0.0.1:80"})
    void an_invalid_or_all_inclusive_range_is_rejected(String range) {
        assertThatThrownBy(() -> AddressRange.of(range)).isInstanceOf(IllegalArgumentException.class);
    }
}
