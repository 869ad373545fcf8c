package dev.jurybox.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class ProcessLiveness {

    private ProcessLiveness() {}

    /** A process that ended still has a pid until its exit code is read: it counts as dead. */
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
