package dev.jurybox.command.limits;

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
        "0:0:0:0:0:0:0:1,     ::1,                  true",
        "unknown,             _hidden,              false",
        "x:y,                 x:z,                  false"
    })
    void addresses_of_one_network_are_one(String one, String other, boolean same) {
        assertThat(hashes.of(one) == hashes.of(other)).isEqualTo(same);
    }

    @Test
    void nobody_is_the_same_the_next_day() {
        var today = hashes.of("192.0.2.1");
        now.addAndGet(Duration.ofDays(1).toMillis() - 1);
        assertThat(hashes.of("192.0.2.1")).isEqualTo(today);

        now.addAndGet(1);
        assertThat(hashes.of("192.0.2.1")).isNotEqualTo(today);
    }

    @Test
    void another_process_sees_others() {
        assertThat(new AddressHashes(now::get).of("192.0.2.1")).isNotEqualTo(hashes.of("192.0.2.1"));
    }
}
