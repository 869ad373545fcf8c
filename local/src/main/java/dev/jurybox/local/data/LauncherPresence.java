package dev.jurybox.local.data;

import dev.jurybox.local.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The launcher as other processes see it: whether it runs, and whether everything it started is ready. */
public record LauncherPresence(DataDirectory data) {

    public void announce() {
        ProcessRecord.of(ProcessHandle.current()).write(launcherRecord());
    }

    public void announceReady() {
        ProcessRecord.of(ProcessHandle.current()).write(readyRecord());
    }

    public void noLongerReady() {
        try {
            Files.deleteIfExists(readyRecord());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ProcessHandle> launcher() {
        return ProcessRecord.read(launcherRecord()).flatMap(ProcessRecord::running);
    }

    /** A launcher that was killed leaves its record behind, which counts only while that very process runs. */
    public boolean isReady() {
        return ProcessRecord.read(readyRecord()).flatMap(ProcessRecord::running).isPresent();
    }

    private Path launcherRecord() {
        return data.run().resolve("launcher.pid");
    }

    private Path readyRecord() {
        return data.run().resolve("ready.pid");
    }
}
