package dev.jurybox.proving.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.StackPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a part of the stack has written to its log since an attack began. */
record LogGrowth(Path log, long start) {

    static LogGrowth of(StackPart part, AttackedStack stack) throws IOException {
        var log = new DataDirectory(stack.data()).log(part);
        return new LogGrowth(log, Files.size(log));
    }

    long bytes() throws IOException {
        return Math.max(0, Files.size(log) - start);
    }

    /** Each byte becomes one character. */
    String text() throws IOException {
        try (var bytes = Files.newInputStream(log)) {
            bytes.skipNBytes(start);
            return new String(bytes.readAllBytes(), ISO_8859_1);
        }
    }

    /** Whether a line begins with this word, or contains an escape character. */
    boolean isForgedBy(String word) throws IOException {
        return text().lines().anyMatch(line -> line.startsWith(word) || line.indexOf('\u001b') >= 0);
    }
}
