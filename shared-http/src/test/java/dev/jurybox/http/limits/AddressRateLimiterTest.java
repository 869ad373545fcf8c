package dev.jurybox.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limit is a burst of two, refilled at one a minute; no test waits for a refill. */
class AddressRateLimiterTest {

    private static final int BURST = 2;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AddressHashes hashes = new AddressHashes(() -> 0);
    private final AddressRateLimiter buckets = new AddressRateLimiter("test", new RateLimit(BURST, 1), 10_000, metrics);

    @Test
    void an_ipv4_address_has_a_bucket_of_its_own() {
        assertThat(passed(Stream.generate(() -> "192.0.2.1").limit(10))).isEqualTo(BURST);
        assertThat(passed(Stream.generate(() -> "::ffff:192.0.2.1").limit(10))).isZero();
        assertThat(passed(Stream.of("192.0.2.2"))).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:200::%x, 1",
        "2001:db8:1:2%02x::1, 4",
        "2001:db8:1:%02x00::1, 16"
    })
    void all_addresses_of_a_prefix_share_a_multiple_of_the_limit(String addresses, int multiple) {
        var all = IntStream.range(0, 256).mapToObj(addresses::formatted);

        assertThat(passed(all)).isEqualTo(multiple * BURST);
    }

    @Test
    void refused_requests_of_one_subnet_do_not_consume_the_limit_of_others() {
        assertThat(passed(Stream.generate(() -> "2001:db8::1").limit(1_000))).isEqualTo(BURST);

        assertThat(passed(Stream.generate(() -> "2001:db8:0:1::1").limit(10))).isEqualTo(BURST);
    }

    @Test
    void each_subject_is_counted_by_itself() {
        var here = hashes.networksOf("192.0.2.1");
        for (var subject : List.of("a", "a", "b"))
            assertThat(buckets.secondsToWait(here, subject)).isZero();

        assertThat(buckets.secondsToWait(here, "a")).isPositive();
        assertThat(buckets.secondsToWait(here, "b")).isZero();
        assertThat(metrics.get("jurybox.limits.refused").tag("limit", "test").counter().count()).isOne();
    }

    @Test
    void the_burst_of_the_largest_limit_is_not_multiplied() {
        assertThat(new RateLimit(1_000_000_000, 1).times(16)).isEqualTo(new RateLimit(1_000_000_000, 16));
    }

    @Test
    void taken_places_count_against_every_enclosing_network() {
        var subnets = IntStream.range(0, 5)
                .mapToObj(subnet -> hashes.networksOf("2001:db8:0:%x::1".formatted(subnet))).toList();
        var first = subnets.getFirst();

        assertThat(first.areFull(List.of(first), 2, 100)).isFalse();
        assertThat(first.areFull(List.of(first, first), 2, 100)).isTrue();
        assertThat(first.areFull(subnets.subList(1, 4), 1, 100)).isFalse();
        assertThat(first.areFull(subnets.subList(1, 5), 1, 100)).isTrue();
        assertThat(first.areFull(subnets.subList(1, 3), 1, 2)).isTrue();
        assertThat(hashes.networksOf("192.0.2.1").areFull(List.of(), 3, 2)).isFalse();
    }

    private long passed(Stream<String> addresses) {
        return addresses.filter(address -> buckets.secondsToWait(hashes.networksOf(address)) == 0).count();
    }
}
