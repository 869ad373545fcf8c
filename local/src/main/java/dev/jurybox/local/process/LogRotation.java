package dev.jurybox.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Keeps the logs in a directory short for as long as this process runs. */
public final class LogRotation {

    private static final long INTERVAL_SECONDS = 2;

    private LogRotation() {}

    /** The thread does not keep the process alive. */
    public static void start(Path directory) {
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("log rotation").factory())
                .scheduleWithFixedDelay(() -> rotate(directory), INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    static void rotate(Path directory) {
        try (var logs = Files.newDirectoryStream(directory, "*.log")) {
            logs.forEach(LogRotation::rotateOne);
        } catch (IOException | DirectoryIteratorException _) {
            // for example, the directory does not exist yet; the next run tries again
        }
    }

    private static void rotateOne(Path log) {
        try {
            new LogFile(log).cutIfLong();
        } catch (IOException | UncheckedIOException _) {
            // for example, the disk is full; the next run tries again, and the other logs are still cut
        }
    }
}
