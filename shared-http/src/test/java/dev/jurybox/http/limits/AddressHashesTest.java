package dev.jurybox.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressHashesTest {

    private final AtomicLong now = new AtomicLong();
    private final AddressHashes hashes = new AddressHashes(now::get);

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,           192.0.2.1,            true",
        "192.0.2.1,           192.0.2.2,            false",
        "2001:db8:1:2::1,     2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1,     2001:db8:1:3::1,      false",
        "fe80::1%eth0,        fe80::2%eth1,         true",
        "::ffff:192.0.2.1,    ::ffff:192.0.2.2,     false",
        "::ffff:192.0.2.1,    192.0.2.1,            true",
        "::ffff:c000:201,     192.0.2.1,            true",
        "192.0.2.1:4711,      192.0.2.1,            true",
        "[2001:db8::1]:4711,  2001:db8::2,          true",
        "[2001:db8::1],       [2001:db8::2],        true",
        "0:0:0:0:0:0:0:1,     ::1,                  true",
        "::192.0.2.1,         192.0.2.1,            false",
        "unknown,             _hidden,              false",
        "_sixteen_letters,    _sixteen_letterz,     false",
        "_sixteen_letters,    5f73:6978:7465:656e::,false",
        "x:y,                 x:z,                  false"
    })
    void addresses_of_one_network_have_the_same_hash(String one, String other, boolean same) {
        assertThat(narrowest(one).equals(narrowest(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:200::1,   2001:db8:1:2ff::1,    1",
        "2001:db8:1:200::1,   2001:db8:1:300::1,    2",
        "2001:db8:1:200::1,   2001:db8:2:200::1,    3",
        "2001:db8:1:200::1,   2001:db8:1:200::9,    0",
        "192.0.2.1,           192.0.2.2,            1"
    })
    void ipv6_addresses_also_belong_to_their_56_and_48_bit_networks(String one, String other, int unlike) {
        var networks = hashes.networksOf(one).narrowestFirst();
        var others = hashes.networksOf(other).narrowestFirst();

        assertThat(networks.subList(0, unlike)).doesNotContainAnyElementsOf(others);
        assertThat(networks.subList(unlike, networks.size())).isEqualTo(others.subList(unlike, others.size()));
    }

    @Test
    void wider_networks_have_multiples_of_the_limit_of_an_address() {
        assertThat(hashes.networksOf("2001:db8::1").narrowestFirst()).map(AddressNetwork::multiple)
                .containsExactly(1, 4, 16);
        assertThat(hashes.networksOf("192.0.2.1").narrowestFirst()).map(AddressNetwork::multiple).containsExactly(1);
    }

    @Test
    void the_hash_of_an_address_changes_every_day() {
        var today = narrowest("192.0.2.1");
        now.addAndGet(Duration.ofDays(1).toMillis() - 1);
        assertThat(narrowest("192.0.2.1")).isEqualTo(today);

        now.addAndGet(1);
        assertThat(narrowest("192.0.2.1")).isNotEqualTo(today);
    }

    @Test
    void another_process_has_different_hashes() {
        assertThat(new AddressHashes(now::get).networksOf("192.0.2.1")).isNotEqualTo(hashes.networksOf("192.0.2.1"));
    }

    private AddressNetwork narrowest(String address) {
        return hashes.networksOf(address).narrowestFirst().getFirst();
    }
}
