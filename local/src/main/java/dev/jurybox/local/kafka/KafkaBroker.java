package dev.jurybox.local.kafka;

import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.DurableFile;
import dev.jurybox.local.process.FreePorts;
import dev.jurybox.local.process.ProcessRecord;
import dev.jurybox.local.process.ProcessStop;
import dev.jurybox.local.process.StartedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One broker that is its own controller, on the loopback address. Its records are kept in its home directory. */
public final class KafkaBroker {

    private static final Duration READY_AT_MOST = Duration.ofSeconds(90);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(30);

    private final BrokerConnection connection;
    private final Process process;

    private KafkaBroker(BrokerConnection connection, Process process) {
        this.connection = connection;
        this.process = process;
    }

    /** Starts a broker on free ports. */
    public static KafkaBroker startForTests(Path home, BrokerAccess access) {
        return FreePorts.start(controllerPort -> startForTests(home, controllerPort, access));
    }

    static KafkaBroker startForTests(Path home, int controllerPort, BrokerAccess access) {
        return FreePorts.start(port -> start(
                home, port, controllerPort, access, home.resolve("kafka.log"), BrokerProgram.forTests()));
    }

    /** Returns when clients with the right to do so can send records. */
    public static KafkaBroker start(
            Path home, int port, int controllerPort, BrokerAccess access, Path log, BrokerProgram broker) {
        var files = new BrokerFiles(DurableFile.directory(home.toAbsolutePath()));
        files.write(port, controllerPort, access);
        DirectoryFiles.delete(files.ready());
        var connection = new BrokerConnection(port, access);
        var program = StartedProgram.start("Kafka", broker.command(files, connection.bootstrapServers()), log);
        ProcessRecord.of(program.process().toHandle()).write(files.record());
        if (!program.becomes(() -> Files.exists(files.ready()), READY_AT_MOST)) {
            ProcessStop.kill(program.process().toHandle());
            throw program.failed("did not become ready");
        }
        return new KafkaBroker(connection, program.process());
    }

    /** Finds a broker that any process started. */
    public static Optional<ProcessHandle> runningIn(Path home) {
        return ProcessRecord.read(new BrokerFiles(home).record()).flatMap(ProcessRecord::running);
    }

    /** Returns whether the broker ended without being killed. */
    public static boolean stopIn(Path home) {
        return stopIn(home, STOP_AT_MOST);
    }

    public static boolean stopIn(Path home, Duration atMost) {
        return runningIn(home).map(process -> ProcessStop.gracefully(process, atMost)).orElse(true);
    }

    public BrokerConnection connection() {
        return connection;
    }

    public int port() {
        return connection.port();
    }

    public Process process() {
        return process;
    }

    /** All records are written and the process is gone when this returns. */
    public void stop() {
        ProcessStop.gracefully(process.toHandle(), STOP_AT_MOST);
    }

    /** Kills a broker that any process started, whose data is deleted next. */
    public static void killIn(Path home) {
        runningIn(home).ifPresent(ProcessStop::kill);
    }

    /** Ends the process as kill -9 does, for tests of what happens then. */
    public void kill() {
        ProcessStop.kill(process.toHandle());
    }
}
