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

/** Held by one process at a time. The lock goes with its process, however that ends. */
public final class LockFile implements AutoCloseable {

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if somebody else has it. */
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

    /** Empty if somebody else had it all that time. */
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
