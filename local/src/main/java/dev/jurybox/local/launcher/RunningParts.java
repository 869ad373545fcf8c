package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.StackPart;

import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.ProcessRecord;
import dev.jurybox.local.process.ProcessStop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The parts that run in a data directory, whichever process started them. They are found through files, so this works
 * after any crash.
 */
public record RunningParts(DataDirectory data) {

    /** Together with what comes before and after, an operator waits at most 15 seconds, even if parts are missing. */
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(13);

    public Optional<ProcessHandle> find(StackPart part) {
        return switch (part) {
            case POSTGRES -> PostgresServer.runningIn(data.postgres());
            case KAFKA -> KafkaBroker.runningIn(data.kafka());
            case COMMAND, QUERY -> ProcessRecord.read(data.record(part)).flatMap(ProcessRecord::running);
        };
    }

    public List<StackPart> all() {
        return Stream.of(StackPart.values()).filter(part -> find(part).isPresent()).toList();
    }

    /**
     * Stops the parts from last to first, each only after the one before has ended. Passes on one sentence for each.
     */
    public void stopAll(Consumer<String> say) {
        stopAll(STOP_AT_MOST, say);
    }

    /** A part that does not end within its share of the time is killed; all that was acknowledged is on the disk. */
    public void stopAll(Duration atMost, Consumer<String> say) {
        var budget = new StopBudget(atMost);
        var left = new ArrayList<>(all().reversed());
        while (!left.isEmpty()) {
            var next = next(left);
            left.removeAll(next);
            next.stream().map(part -> stopping(part, budget.of(part, left))).toList()
                    .forEach(stopped -> stopped.join().ifPresent(say));
        }
    }

    /** Services without PostgreSQL or Kafka cannot finish their work, so they are stopped at the same time. */
    private static List<StackPart> next(List<StackPart> left) {
        var services = left.stream().filter(StackPart::isService).toList();
        var complete = left.contains(StackPart.POSTGRES) && left.contains(StackPart.KAFKA);
        return complete || services.isEmpty() ? List.of(left.getFirst()) : services;
    }

    private CompletableFuture<Optional<String>> stopping(StackPart part, Duration atMost) {
        return CompletableFuture.supplyAsync(
                () -> find(part).map(process -> stopped(part, process, atMost)), Thread::startVirtualThread);
    }

    private String stopped(StackPart part, ProcessHandle process, Duration atMost) {
        var byItself = switch (part) {
            case POSTGRES -> PostgresServer.stopIn(data.postgres(), atMost);
            case KAFKA -> KafkaBroker.stopIn(data.kafka(), atMost);
            case COMMAND, QUERY -> ProcessStop.gracefully(process, atMost);
        };
        var how = byItself ? "stopped" : "did not stop in time and was killed; nothing acknowledged is lost";
        return "%s (pid %d) %s.".formatted(part.title(), process.pid(), how);
    }
}
