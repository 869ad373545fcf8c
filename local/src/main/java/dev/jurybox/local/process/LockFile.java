package dev.jurybox.local.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A lock that one process holds at a time. It is released when the process ends, however it ends. */
public final class LockFile implements AutoCloseable {

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another process holds the lock. */
    public static Optional<LockFile> tried(Path file) {
        try {
            var channel = FileChannel.open(file, CREATE, WRITE);
            if (isLocked(channel)) return Optional.of(new LockFile(channel));
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if another process held the lock all that time. */
    public static Optional<LockFile> awaited(Path file, Duration atMost) {
        var lock = new AtomicReference<Optional<LockFile>>(Optional.empty());
        BoundedWait.until(() -> lock.updateAndGet(_ -> tried(file)).isPresent(), atMost);
        return lock.get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
