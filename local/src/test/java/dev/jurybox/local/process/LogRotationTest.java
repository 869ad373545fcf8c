package dev.jurybox.local.process;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    private static final String FILLING = "a".repeat(LogFile.BYTES_MAX);

    @Test
    void a_program_keeps_writing_to_the_log_after_a_rotation(@TempDir Path directory) throws IOException {
        var log = directory.resolve("a.log");
        try (var program = new FileOutputStream(log.toFile(), true)) {
            program.write((FILLING + "old\n").getBytes());
            LogRotation.rotate(directory);
            program.write("new\n".getBytes());
        }

        assertThat(log).hasContent("new\n");
        assertThat(directory.resolve("a.log.1")).hasSize(LogFile.BYTES_MAX);
        assertThat(Files.readString(directory.resolve("a.log.1"))).endsWith("aaold\n");
    }

    @Test
    void only_the_previous_log_is_kept(@TempDir Path directory) throws IOException {
        var log = directory.resolve("a.log");
        for (var end : new String[]{"first", "second"}) {
            Files.writeString(log, FILLING + end);
            LogRotation.rotate(directory);
        }

        assertThat(Files.readString(directory.resolve("a.log.1"))).endsWith("second");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("a.log", "a.log.1");
    }

    @Test
    void a_short_log_is_not_rotated(@TempDir Path directory) throws IOException {
        var log = Files.writeString(directory.resolve("a.log"), "short\n");

        LogRotation.rotate(directory);

        assertThat(log).hasContent("short\n");
        assertThat(directory.resolve("a.log.1")).doesNotExist();
    }

    @Test
    void a_log_follower_continues_after_a_rotation(@TempDir Path directory) throws IOException {
        var log = Files.writeString(directory.resolve("a.log"), FILLING);
        var lines = new ArrayList<String>();
        var follower = new LogFollower(log, lines::add);

        LogRotation.rotate(directory);
        Files.writeString(log, "new\n", APPEND);
        follower.handOn();

        assertThat(lines).containsExactly("new");
        assertThat(LogTail.of(log, LogFile.BYTES_MAX, 5)).containsExactly("new");
    }

    @Test
    void control_characters_are_masked_in_the_tail_of_a_log(@TempDir Path directory) throws IOException {
        var log = Files.writeString(directory.resolve("a.log"), "a\u001b[2J\tb\u009b\n");

        assertThat(LogTail.of(log, 0, 5)).containsExactly("a?[2J\tb?");
    }
}
