package dev.jurybox.local.data;

import dev.jurybox.local.process.LockFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** One launcher for each data directory. */
public final class LauncherLock {

    /** Whoever only looks holds it for a moment. */
    private static final Duration LOOKS_AT_MOST = Duration.ofSeconds(1);

    private LauncherLock() {}

    /** Empty if another launcher has it. */
    public static Optional<LockFile> acquire(DataDirectory data) {
        return LockFile.awaited(file(data), LOOKS_AT_MOST);
    }

    public static boolean isHeld(DataDirectory data) {
        if (!Files.isDirectory(data.run())) return false;
        var lock = LockFile.tried(file(data));
        lock.ifPresent(LockFile::close);
        return lock.isEmpty();
    }

    private static Path file(DataDirectory data) {
        return data.run().resolve("launcher.lock");
    }
}
