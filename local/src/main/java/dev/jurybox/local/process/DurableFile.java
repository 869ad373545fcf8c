package dev.jurybox.local.process;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;

/** Files that only their owner may read. Small ones are written completely or not at all. */
public final class DurableFile {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private DurableFile() {}

    public static void write(Path file, String text) {
        try {
            var half = file.resolveSibling(file.getFileName() + ".half");
            Files.deleteIfExists(half);
            try (var channel = FileChannel.open(half, EnumSet.of(CREATE, WRITE, TRUNCATE_EXISTING),
                    onlyMine("rw-------"))) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            Files.move(half, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a file that only its owner may read. Fails if it exists. */
    public static OutputStream create(Path file) throws IOException {
        return Channels.newOutputStream(
                FileChannel.open(file, EnumSet.of(CREATE_NEW, WRITE), onlyMine("rw-------")));
    }

    /** Forces a file to disk, and then gives it another name, under which no file may be. */
    public static void publish(Path half, Path file) throws IOException {
        try (var channel = FileChannel.open(half, WRITE)) {
            channel.force(true);
        }
        Files.move(half, file);
    }

    /** Creates the directory, and closes an existing one to other users. */
    public static Path directory(Path directory) {
        try {
            Files.createDirectories(directory, onlyMine("rwx------"));
            if (POSIX) Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] onlyMine(String permissions) {
        return POSIX
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

}
