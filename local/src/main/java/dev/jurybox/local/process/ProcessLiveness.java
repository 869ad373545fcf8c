package dev.jurybox.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ProcessLiveness {

    private ProcessLiveness() {}

    /** A process that ended but was never asked for its exit code still has a number: it counts as dead. */
    static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return false;
        }
    }
}
