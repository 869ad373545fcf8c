package dev.jurybox.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Measures how long commands wait, and how many are decided together. */
final class QueueMeters {

    private final DistributionSummary batchSize;
    private final Timer wait;
    private final Counter conflicts;

    QueueMeters(MeterRegistry meters, IntSupplier waiting) {
        Gauge.builder("jurybox.commands.waiting", waiting::getAsInt)
                .description("Commands that wait to be decided").register(meters);
        batchSize = DistributionSummary.builder("jurybox.commands.batch").baseUnit("commands")
                .description("Commands that were decided together").register(meters);
        wait = Timer.builder("jurybox.commands.wait")
                .description("From a command's arrival to the start of its first decision").register(meters);
        conflicts = Counter.builder("jurybox.commands.conflicts")
                .description("Decisions that were made again because of a conflict").register(meters);
    }

    void taken(List<PendingCommand> batch) {
        batchSize.record(batch.size());
        var now = System.nanoTime();
        for (var command : batch) {
            if (command.isNew()) wait.record(command.nanosUntil(now), TimeUnit.NANOSECONDS);
        }
    }

    void conflicted(int commands) {
        conflicts.increment(commands);
    }
}
