package dev.jurybox.local.data;

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

/** What runs in a data directory, whoever started it. All of it is read from files, so it works after any crash. */
public record RunningParts(DataDirectory data) {

    /** With what comes before and after, an operator waits no more than 15 seconds, whatever is away. */
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

    /** From the last to the first, each gone before the next is asked. Tells what it did, a sentence each. */
    public void stopAll(Consumer<String> say) {
        stopAll(STOP_AT_MOST, say);
    }

    /** A part that has not ended after its share of the time is killed: all that was acknowledged is on the disk. */
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

    /** Services that lack what they need cannot finish what they have: none of them waits for another to try. */
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
