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

/** A process by number and first moment, so that a number given out again is never taken for it. */
public record ProcessRecord(long pid, Instant started) {

    /** A corrected clock moves the moment the kernel reports. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Empty if there is none or it was half-written. */
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

    /** Empty if it has ended, also if another process has its number by now. */
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
