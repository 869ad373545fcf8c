package dev.jurybox.query.projection.consumer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.jurybox.query.projection.RawEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts the records that are not applied: once as they are read, and once for each projection if they contradict the
 * log. Logs at most one of each reason per minute. Events that are missing because of a rejection are fetched from the
 * log.
 */
@Component
class RejectedRecords {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedRecords.class);
    private static final long LOGGED_EVERY_NANOS = TimeUnit.MINUTES.toNanos(1);

    private record Tally(Counter counter, AtomicLong loggedAt) {}

    private final ForeignRecordMetrics meters;
    private final Map<RejectionReason, Tally> tallies;

    RejectedRecords(ForeignRecordMetrics meters, MeterRegistry registry) {
        this.meters = meters;
        this.tallies = Arrays.stream(RejectionReason.values()).collect(toMap(reason -> reason, reason -> new Tally(
                Counter.builder("jurybox.feed.rejected")
                        .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                        .description("Records on the topic that were not applied")
                        .register(registry),
                new AtomicLong(System.nanoTime() - LOGGED_EVERY_NANOS))));
    }

    void reject(RejectionReason reason, int partition, long offset) {
        var tally = requireNonNull(tallies.get(reason));
        tally.counter().increment();
        if (reason == RejectionReason.FOREIGN) meters.foreign().increment();
        var now = System.nanoTime();
        var last = tally.loggedAt().get();
        if (now - last < LOGGED_EVERY_NANOS || !tally.loggedAt().compareAndSet(last, now)) return;
        LOG.warn("Not applied: the record in partition {} at offset {} is rejected as {}, and others like it",
                partition, offset, reason);
    }

    void reject(RejectionReason reason, RawEvent event) {
        reject(reason, event.partition(), event.offset());
    }
}
