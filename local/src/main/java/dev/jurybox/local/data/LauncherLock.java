package dev.jurybox.local.data;

import dev.jurybox.local.process.LockFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The lock that allows one launcher for each data directory. */
public final class LauncherLock {

    /** A process that only checks the lock holds it for a moment. */
    private static final Duration LOOKS_AT_MOST = Duration.ofSeconds(1);

    private LauncherLock() {}

    /** Empty if another launcher holds the lock. */
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
