package dev.jurybox.local.process;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A program that was started, with its name in messages and the log it writes. */
public record StartedProgram(String name, Process process, Path log, long logStart) {

    private static final int TAIL_LINES = 12;

    /** Appends to the log, so that the output of an earlier run stays. */
    public static StartedProgram start(String name, List<String> command, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            new LogFile(log).shelveIfLong();
            var logStart = Files.exists(log) ? Files.size(log) : 0;
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new StartedProgram(name, builder.start(), log, logStart);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean becomes(BooleanSupplier ready, Duration atMost) {
        return BoundedWait.until(() -> !process.isAlive() || ready.getAsBoolean(), atMost) && process.isAlive();
    }

    /** Waits for a program that is meant to end. */
    public boolean succeeds(Duration atMost) {
        return BoundedWait.until(() -> !process.isAlive(), atMost) && process.exitValue() == 0;
    }

    public UserError failed(String how) {
        return new UserError(
                ExitCode.PART_FAILED,
                "%s %s. The end of its log, %s:%n%s".formatted(name, how, log, String.join("\n", tail())));
    }

    public List<String> tail() {
        return LogTail.of(log, logStart, TAIL_LINES);
    }
}
