package dev.jurybox.http.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogRateLimiterTest {

    private final AtomicLong nanos = new AtomicLong();
    private final LogRateLimiter limiter = new LogRateLimiter(new TimeMeter() {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void a_logger_is_limited_to_a_burst_and_then_to_a_rate_per_second() {
        assertThat(admitted("Flood", 1, 5_000)).isEqualTo(LogRateLimiter.LINES_BURST_MAX);

        pass(Duration.ofSeconds(1));

        assertThat(admitted("Flood", 1, 5_000)).isEqualTo(LogRateLimiter.LINES_PER_SECOND_MAX);
    }

    @Test
    void a_stack_trace_counts_as_the_lines_it_has() {
        assertThat(admitted("Flood", 100, 5_000)).isEqualTo(LogRateLimiter.LINES_BURST_MAX / 100);
        assertThat(admitted("Deep", 1_000_000, 2)).isEqualTo(1);
    }

    @Test
    void one_logger_does_not_silence_another() {
        admitted("Flood", 1, 5_000);

        assertThat(limiter.admits("Other", 1)).isTrue();
    }

    @Test
    void suppressed_events_are_reported_once_per_interval() {
        limiter.admits("Flood", 1);
        assertThat(limiter.report()).isEmpty();

        admitted("Flood", 1, 1_499);
        assertThat(limiter.report()).isEqualTo(Map.of("Flood", 500L));

        admitted("Flood", 1, 30);
        assertThat(limiter.report()).isEmpty();
        pass(LogRateLimiter.REPORT_INTERVAL);
        assertThat(limiter.report()).isEqualTo(Map.of("Flood", 30L));

        pass(LogRateLimiter.REPORT_INTERVAL);
        assertThat(limiter.report()).isEmpty();
    }

    private long admitted(String logger, int lines, int times) {
        return IntStream.range(0, times).filter(_ -> limiter.admits(logger, lines)).count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
