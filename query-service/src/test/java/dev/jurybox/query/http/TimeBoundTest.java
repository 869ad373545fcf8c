package dev.jurybox.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBoundTest {

    @Test
    void a_date_is_the_whole_day() {
        var day = TimeBound.read("2028-02-29");

        assertThat(day.first()).isEqualTo(Instant.parse("2028-02-29T00:00:00Z"));
        assertThat(day.end()).isEqualTo(Instant.parse("2028-03-01T00:00:00Z"));
    }

    @Test
    void an_instant_is_its_own_start_and_end() {
        var instant = Instant.parse("2026-01-31T18:00:00.000001Z");

        assertThat(TimeBound.read("2026-01-31T18:00:00.000001Z")).isEqualTo(new TimeBound(instant, instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "2026-1-1", "20260101", "1767225600", "2026-01-31T25:00:00Z",
        "2026-01-31T18:00:00", "2026-01-31 18:00:00Z", "+1000000000-12-31T00:00:00Z", "-2026-01-01", "2026-01-01T",
        "٢٠٢٦-٠١-٠١"})
    void an_invalid_date_or_instant_is_rejected(String text) {
        assertThatThrownBy(() -> TimeBound.read(text)).isInstanceOf(ProblemException.class);
    }
}
