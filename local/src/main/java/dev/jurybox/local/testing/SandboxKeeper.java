package dev.jurybox.local.testing;

import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.process.ClassPath;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.OwnSession;
import dev.jurybox.local.process.StartedProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A process that ends shared servers after the last process that used them has ended, however it ended. */
final class SandboxKeeper {

    /** Between two modules of a build, no process uses the servers for a moment. */
    private static final Duration UNUSED_AT_MOST = Duration.ofSeconds(10);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private SandboxKeeper() {}

    static void start(SharedDirectory directory) {
        var program = StartedProgram.start("The keeper of test servers", OwnSession.command(List.of(
                JavaRuntime.program(), "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", ClassPath.ofThisJvm(), SandboxKeeper.class.getName(), directory.path().toString())),
                directory.path().resolve("keeper.log"));
        directory.keptBy(program.process().toHandle());
    }

    public static void main(String[] arguments) {
        var directory = new SharedDirectory(Path.of(arguments[0]));
        do {
            while (directory.isUsed())
                BoundedWait.pause(LOOKS_EVERY);
        } while (BoundedWait.until(directory::isUsed, UNUSED_AT_MOST) || !deleted(directory));
    }

    private static boolean deleted(SharedDirectory directory) {
        return directory.withLock(() -> {
            if (directory.isUsed()) return false;
            directory.delete();
            return true;
        });
    }
}
