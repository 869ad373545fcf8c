package dev.jurybox.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    private final Path file;

    ProcessRecordTest(@TempDir Path directory) {
        this.file = directory.resolve("part.pid");
    }

    @Test
    void a_record_finds_its_running_process() {
        ProcessRecord.of(ProcessHandle.current()).write(file);

        assertThat(ProcessRecord.read(file).flatMap(ProcessRecord::running)).contains(ProcessHandle.current());
    }

    @Test
    void another_process_with_a_reused_pid_does_not_match() {
        var me = ProcessRecord.of(ProcessHandle.current());

        assertThat(new ProcessRecord(me.pid(), me.started().minusSeconds(60)).running()).isEmpty();
    }

    @Test
    void a_process_that_ended_is_not_running() throws Exception {
        var process = new ProcessBuilder(JavaRuntime.program(), "-version").redirectErrorStream(true).start();
        var record = ProcessRecord.of(process.toHandle());
        process.waitFor();

        assertThat(record.running()).isEmpty();
    }

    @Test
    void a_half_written_record_is_ignored() throws IOException {
        Files.writeString(file, "4711 2026-");

        assertThat(ProcessRecord.read(file)).isEmpty();
    }
}
