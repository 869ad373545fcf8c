package dev.jurybox.local.data;

import dev.jurybox.local.kafka.KafkaBroker;
import dev.jurybox.local.postgres.PostgresServer;
import dev.jurybox.local.process.ProcessRecord;
import dev.jurybox.local.process.Stop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What runs in a data directory, whoever started it. All of it is read from files, so it works after any crash. */
public record RunningParts(DataDirectory data) {

    /** Longer than a service takes to answer the requests it has. */
    private static final Duration SERVICE_STOP_AT_MOST = Duration.ofSeconds(20);

    public Optional<ProcessHandle> find(Part part) {
        return switch (part) {
            case POSTGRES -> PostgresServer.runningIn(data.postgres());
            case KAFKA -> KafkaBroker.runningIn(data.kafka());
            case COMMAND, QUERY -> ProcessRecord.read(data.record(part)).flatMap(ProcessRecord::running);
        };
    }

    public List<Part> all() {
        return Stream.of(Part.values()).filter(part -> find(part).isPresent()).toList();
    }

    /** From the last to the first, each gone before the next is asked. Tells what it did, a sentence each. */
    public void stopAll(Consumer<String> say) {
        for (var part : Part.lastToFirst()) {
            find(part).ifPresent(process -> say.accept(stopped(part, process)));
        }
    }

    private String stopped(Part part, ProcessHandle process) {
        var byItself = switch (part) {
            case POSTGRES -> PostgresServer.stopIn(data.postgres());
            case KAFKA -> KafkaBroker.stopIn(data.kafka());
            case COMMAND, QUERY -> Stop.gracefully(process, SERVICE_STOP_AT_MOST);
        };
        var how = byItself ? "stopped" : "did not stop in time and was killed; nothing acknowledged is lost";
        return "%s (pid %d) %s.".formatted(part.title(), process.pid(), how);
    }
}
