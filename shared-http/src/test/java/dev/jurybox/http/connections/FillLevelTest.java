package dev.jurybox.http.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillLevelTest {

    @ParameterizedTest
    @CsvSource({"0, 100, 60000", "50, 100, 60000", "70, 100, 30500", "90, 100, 1000", "100, 100, 1000",
        "120, 100, 1000", "1000, -1, 60000"})
    void the_keep_alive_timeout_shrinks_as_the_pool_fills(int open, int most, int millis) {
        assertThat(new FillLevel(open, most).keepAliveMillis(60_000)).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, 500", "70, 100, 500"})
    void a_keep_alive_timeout_below_the_minimum_is_unchanged(int open, int most, int millis) {
        assertThat(new FillLevel(open, most).keepAliveMillis(500)).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0", "89, 100, 0", "90, 100, 5", "100, 100, 15", "1000, -1, 0"})
    void a_nearly_full_pool_has_excess_connections_to_close(int open, int most, int excess) {
        assertThat(new FillLevel(open, most).excess()).isEqualTo(excess);
    }
}
