package dev.jurybox.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Hands on the lines that come into a log, each once and whole. */
public final class LogFollower {

    private final Path log;
    private final Consumer<String> line;
    private long position;

    /** From the end that the log has now. */
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
            // not there yet
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        for (var i = bytes.length; i > 0; i--) {
            if (bytes[i - 1] == '\n') return i;
        }
        return 0;
    }
}
