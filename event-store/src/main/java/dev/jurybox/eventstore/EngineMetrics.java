package dev.jurybox.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/** The metrics of the storage engine. */
final class EngineMetrics {

    private final MeterRegistry meters;
    private final DistributionSummary batchSize;
    private final Timer wait;
    private final Timer commit;
    private final Counter conflicts;
    private final Counter sourcedFromMemory;
    private final Counter sourcedFromLog;
    private final AtomicLong head = new AtomicLong();

    EngineMetrics(MeterRegistry meters) {
        this.meters = meters;
        batchSize = DistributionSummary.builder("event.log.append.batch").baseUnit("commands")
                .description("Commands that shared a transaction").register(meters);
        wait = Timer.builder("event.log.append.wait")
                .description("From a command's append to the begin of its transaction").register(meters);
        commit = Timer.builder("event.log.append.commit")
                .description("A whole batch, from its begin to its commit").register(meters);
        conflicts = Counter.builder("event.log.append.conflicts")
                .description("Appends refused because the past they decided on had moved").register(meters);
        sourcedFromMemory = sourced(meters, "memory");
        sourcedFromLog = sourced(meters, "log");
        Gauge.builder("event.log.head", head, AtomicLong::get)
                .description("The last position this engine has written").register(meters);
    }

    private static Counter sourced(MeterRegistry meters, String from) {
        return Counter.builder("event.log.sourced").tag("from", from).baseUnit("histories")
                .description("Histories that decisions have sourced").register(meters);
    }

    void sourced(int fromMemory, int fromLog) {
        sourcedFromMemory.increment(fromMemory);
        sourcedFromLog.increment(fromLog);
    }

    void queue(String name, IntSupplier depth) {
        Gauge.builder("event.log.queue", () -> depth.getAsInt()).tag("queue", name)
                .description("Requests that are queued").register(meters);
    }

    void begun(Iterable<WriteRequest> batch, int size) {
        batchSize.record(size);
        var now = System.nanoTime();
        batch.forEach(request -> wait.record(now - request.submittedAt(), TimeUnit.NANOSECONDS));
    }

    void decided(BatchOutcomes outcomes, AppendPlan appendPlan, long startedAt) {
        conflicts.increment(outcomes.conflicts());
        if (appendPlan.hasEvents()) head.set(appendPlan.lastPosition());
        commit.record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
    }
}
