package dev.jurybox.local.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.DirectoryFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The PostgreSQL programs, unpacked once for each user and version. */
record PostgresBinaries(Path directory) {

    static synchronized PostgresBinaries unpacked() {
        var archive = PostgresArchive.ofThisMachine();
        var cache = UserCache.directory();
        var directory = cache.resolve(archive.name());
        if (Files.exists(directory)) return new PostgresBinaries(directory);
        try {
            Files.createDirectories(cache);
            unpackOnce(archive, directory);
            return new PostgresBinaries(directory);
        } catch (IOException e) {
            throw new UserError(
                    ExitCode.DATA_UNUSABLE,
                    "PostgreSQL could not be unpacked to %s (%s): set XDG_CACHE_HOME to a directory you may write."
                            .formatted(directory, e));
        }
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    /** Several processes may unpack at once: one of them does, and the others never see a partial directory. */
    private static void unpackOnce(PostgresArchive archive, Path directory) throws IOException {
        try (var channel = FileChannel.open(directory.resolveSibling("unpack.lock"), CREATE, WRITE);
                var _ = channel.lock()) {
            if (Files.exists(directory)) return;
            var half = directory.resolveSibling(directory.getFileName() + ".half");
            DirectoryFiles.delete(half);
            System.err.printf("Unpacking PostgreSQL to %s, once for this user%n", directory);
            archive.unpackTo(half);
            Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
