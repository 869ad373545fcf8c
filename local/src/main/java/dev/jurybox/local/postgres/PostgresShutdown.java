package dev.jurybox.local.postgres;

import dev.jurybox.local.process.ProcessStop;
import dev.jurybox.local.process.StartedProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Stops PostgreSQL by pg_ctl. Java can only send SIGTERM, on which PostgreSQL waits for its clients for ever. */
record PostgresShutdown(Path data, PostgresBinaries binaries) {

    /** Returns whether the server ended in time. If not, it was killed, and recovers at the next start. */
    boolean fast(ProcessHandle postmaster, Duration atMost) {
        return by("fast", postmaster, atMost);
    }

    /** The server writes nothing more. */
    boolean immediate(ProcessHandle postmaster, Duration atMost) {
        return by("immediate", postmaster, atMost);
    }

    private boolean by(String mode, ProcessHandle postmaster, Duration atMost) {
        if (!postmaster.isAlive()) return true;
        pgCtl(mode, atMost);
        if (ProcessStop.ended(postmaster, Duration.ofSeconds(1))) return true;
        ProcessStop.kill(postmaster);
        return false;
    }

    private void pgCtl(String mode, Duration atMost) {
        var log = data.resolveSibling("pg_ctl.log");
        var arguments = List.of("stop", "-D", data.toString(), "-m", mode, "-w", "-t", atMost.toSeconds() + "");
        StartedProgram.start("pg_ctl", UnprivilegedUser.command(binaries.program("pg_ctl"), arguments), log)
                .succeeds(atMost);
    }
}
