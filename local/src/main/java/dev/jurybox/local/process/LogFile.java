package dev.jurybox.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log that a program appends to. The log and its predecessor are kept, each up to a limit. */
record LogFile(Path path) {

    static final int BYTES_MAX = 8 * 1024 * 1024;

    /** Moves a long log aside, before the program is started. */
    void shelveIfLong() throws IOException {
        if (isLong()) Files.move(path, shelved(), StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Shortens the log while the program runs and keeps the file open: the end is copied aside and the file is emptied.
     * The program appends, so it continues at the new end. What it writes between the two steps is lost.
     */
    void cutIfLong() throws IOException {
        if (!isLong()) return;
        try (var log = Files.newInputStream(path)) {
            log.skipNBytes(Files.size(path) - BYTES_MAX);
            Files.write(shelved(), log.readNBytes(BYTES_MAX));
        }
        try (var log = FileChannel.open(path, StandardOpenOption.WRITE)) {
            log.truncate(0);
        }
    }

    private boolean isLong() throws IOException {
        return Files.exists(path) && Files.size(path) >= BYTES_MAX;
    }

    private Path shelved() {
        return path.resolveSibling(path.getFileName() + ".1");
    }
}
