package dev.jurybox.local.process;

import java.time.Duration;

/** Asks a process to end, and kills it if it does not. */
public final class ProcessStop {

    private static final Duration AFTER_FORCE = Duration.ofSeconds(10);

    private ProcessStop() {}

    /** Returns whether the process ended in time. If not, it was killed. */
    public static boolean gracefully(ProcessHandle process, Duration atMost) {
        process.destroy();
        if (ended(process, atMost)) return true;
        kill(process);
        return false;
    }

    /** Ends the process as kill -9 does. */
    public static void kill(ProcessHandle process) {
        process.destroyForcibly();
        ended(process, AFTER_FORCE);
    }

    public static boolean ended(ProcessHandle process, Duration atMost) {
        return BoundedWait.until(() -> !ProcessLiveness.isAlive(process), atMost);
    }
}
