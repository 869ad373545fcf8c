package dev.jurybox.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message about a program that did not start. */
public final class LogTail {

    private static final int BYTES = 16 * 1024;

    private LogTail() {}

    /** The last lines that were written after this many bytes; empty if nothing can be read. */
    public static List<String> of(Path log, long after, int most) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var isCut = file.length() < after;
            var from = Math.max(isCut ? 0 : after, file.length() - BYTES);
            var bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().map(LogTail::plain).toList();
            return lines.subList(Math.max(0, lines.size() - most), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }

    /** The line is shown on a terminal, which control characters would steer. */
    private static String plain(String line) {
        return line.replaceAll("[\\p{IsControl}&&[^\t]]", "?");
    }
}
