package dev.jurybox.local.process;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @Test
    void each_complete_line_written_after_the_start_is_passed_on_once(@TempDir Path directory) throws IOException {
        var log = Files.writeString(directory.resolve("log"), "of an earlier run\n");
        var lines = new ArrayList<String>();
        var follower = new LogFollower(log, lines::add);

        Files.writeString(log, "first\nsec", APPEND);
        follower.handOn();
        Files.writeString(log, "ond\n", APPEND);
        follower.handOn();

        assertThat(lines).containsExactly("first", "second");
    }
}
