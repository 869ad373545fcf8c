package dev.jurybox.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A process, identified by its pid and its start time, so that a reused pid is never taken for it. */
public record ProcessRecord(long pid, Instant started) {

    /** Correcting the clock shifts the start time that the kernel reports. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Empty if there is no record or it is incomplete. */
    public static Optional<ProcessRecord> read(Path file) {
        try {
            var words = Files.readString(file).strip().split(" ");
            if (words.length != 2) return Optional.empty();
            return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])));
        } catch (NoSuchFileException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path file) {
        DurableFile.write(file, pid + " " + started);
    }

    /** Empty if the process has ended, even if another process has its pid by now. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(this::isTheSame).filter(ProcessLiveness::isAlive);
    }

    private boolean isTheSame(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(began -> Duration.between(began, started).abs().compareTo(SLACK) <= 0)
                .orElse(false);
    }
}
