package dev.jurybox.http.logging;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Limits the lines that each logger writes, and counts the events that it suppresses. Loggers are named by classes, so
 * their number is bounded.
 */
final class LogRateLimiter {

    static final int LINES_BURST_MAX = 1_000;
    static final int LINES_PER_SECOND_MAX = 20;
    static final Duration REPORT_INTERVAL = Duration.ofSeconds(10);

    private record Logger(Bucket lines, LongAdder suppressed) {}

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final TimeMeter clock;
    private final AtomicLong nextReportNanos;
    private final AtomicBoolean hasNews = new AtomicBoolean();

    LogRateLimiter(TimeMeter clock) {
        this.clock = clock;
        this.nextReportNanos = new AtomicLong(clock.currentTimeNanos());
    }

    /** Never blocks. An event longer than the burst counts as a full burst. */
    boolean admits(String name, int lines) {
        var logger = loggers.computeIfAbsent(name, _ -> new Logger(newBucket(), new LongAdder()));
        if (logger.lines().tryConsume(Math.min(lines, LINES_BURST_MAX))) return true;
        logger.suppressed().increment();
        hasNews.set(true);
        return false;
    }

    /** The events suppressed per logger since the last report; empty if that was less than 10 seconds ago. */
    Map<String, Long> report() {
        if (!hasNews.get()) return Map.of();
        var now = clock.currentTimeNanos();
        var next = nextReportNanos.get();
        if (now - next < 0 || !nextReportNanos.compareAndSet(next, now + REPORT_INTERVAL.toNanos())) return Map.of();
        hasNews.set(false);
        var report = new TreeMap<String, Long>();
        loggers.forEach((name, logger) -> {
            var suppressed = logger.suppressed().sumThenReset();
            if (suppressed > 0) report.put(name, suppressed);
        });
        return report;
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(LINES_BURST_MAX)
                        .refillGreedy(LINES_PER_SECOND_MAX, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }
}
