package dev.jurybox.local.postgres;

import dev.jurybox.local.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The file that PostgreSQL writes about its process into its data directory. */
public record PostmasterPid(Path file) {

    private static final int PID = 0;
    private static final int STARTED = 2;
    private static final int STATE = 7;

    public static PostmasterPid in(Path data) {
        return new PostmasterPid(data.resolve("postmaster.pid"));
    }

    /** Empty if no server runs on this data, whatever a stale file contains. */
    public Optional<ProcessHandle> running() {
        var lines = lines();
        if (lines.size() <= STARTED) return Optional.empty();
        try {
            var started = Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED).strip()));
            return new ProcessRecord(Long.parseLong(lines.get(PID).strip()), started).running();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    boolean saysReady(long pid) {
        var lines = lines();
        return lines.size() > STATE
                && lines.get(PID).strip().equals(String.valueOf(pid))
                && lines.get(STATE).startsWith("ready");
    }

    /** PostgreSQL checks only the pid in the file, which may belong to another process by now. */
    void deleteIfStale() {
        try {
            if (running().isEmpty()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
