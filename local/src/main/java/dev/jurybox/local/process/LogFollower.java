package dev.jurybox.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Passes on the lines that are added to a log, each once and complete. */
public final class LogFollower {

    private final Path log;
    private final Consumer<String> line;
    private long position;

    /** Starts at the current end of the log. */
    public LogFollower(Path log, Consumer<String> line) {
        this.log = log;
        this.line = line;
        this.position = log.toFile().length();
    }

    public synchronized void handOn() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < position) position = 0; // the log was cut
            var news = new byte[(int) Math.min(Integer.MAX_VALUE, Math.max(0, file.length() - position))];
            file.seek(position);
            file.readFully(news);
            var whole = lastLineEnd(news);
            new String(news, 0, whole, StandardCharsets.UTF_8).lines().forEach(line);
            position += whole;
        } catch (IOException _) {
            // the log does not exist yet
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (var i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') return i;
        }
        return 0;
    }
}
