package dev.jurybox.local.postgres;

import dev.jurybox.local.process.ProcessStop;
import dev.jurybox.local.process.StartedProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts the server process on existing data files. */
record Postmaster(Path data, PostgresBinaries binaries, Path log, List<String> settings) {

    /**
     * Passed at each start, so that an edited file can neither make commits less durable nor open the log to the
     * network.
     */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "shared_buffers=256MB",
            "logging_collector=off",
            "log_destination=stderr");

    private static final Duration READY_AT_MOST = Duration.ofSeconds(120);
    private static final int ATTEMPTS = 20;

    /** Sessions outlive a killed postmaster for a moment, and it cannot start again before they are gone. */
    StartedProgram start(int port) {
        for (var attempt = 1;; attempt++) {
            PostmasterPid.in(data).deleteIfStale();
            var program = StartedProgram.start("PostgreSQL", command(port), log);
            if (program.becomes(() -> isReady(program), READY_AT_MOST)) return program;
            if (attempt == ATTEMPTS || !waitsForOldSessions(program)) throw notReady(program);
        }
    }

    private boolean isReady(StartedProgram program) {
        return PostmasterPid.in(data).saysReady(program.process().pid());
    }

    private static boolean waitsForOldSessions(StartedProgram program) {
        return !program.process().isAlive()
                && program.tail().stream().anyMatch(line -> line.contains("is still in use"));
    }

    private static RuntimeException notReady(StartedProgram program) {
        ProcessStop.kill(program.process().toHandle());
        return program.failed("did not become ready");
    }

    private List<String> command(int port) {
        var arguments = new ArrayList<String>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        Stream.concat(SETTINGS.stream(), settings.stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return UnprivilegedUser.command(binaries.program("postgres"), arguments);
    }
}
