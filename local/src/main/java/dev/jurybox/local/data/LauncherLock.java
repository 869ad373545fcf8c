package dev.jurybox.local.data;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.jurybox.local.process.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One launcher for each data directory. The lock goes with its process, however that ends. */
public final class LauncherLock implements AutoCloseable {

    /** Whoever only looks holds it for a moment. */
    private static final Duration LOOKS_AT_MOST = Duration.ofSeconds(1);

    private final FileChannel channel;

    private LauncherLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another launcher has it. */
    public static Optional<LauncherLock> acquire(DataDirectory data) {
        var lock = new AtomicReference<Optional<LauncherLock>>(Optional.empty());
        Patience.until(() -> lock.updateAndGet(_ -> tried(data)).isPresent(), LOOKS_AT_MOST);
        return lock.get();
    }

    public static boolean isHeld(DataDirectory data) {
        if (!Files.isDirectory(data.run())) return false;
        var lock = tried(data);
        lock.ifPresent(LauncherLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LauncherLock> tried(DataDirectory data) {
        try {
            var channel = FileChannel.open(data.run().resolve("launcher.lock"), CREATE, WRITE);
            if (isLocked(channel)) return Optional.of(new LauncherLock(channel));
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
