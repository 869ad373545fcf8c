package dev.jurybox.local.archive;

import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.DurableFile;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Where an archive is: a file, compressed if its name ends with .gz, or standard input and output for the name -. */
public record ArchiveFile(String name) {

    private static final String STANDARD = "-";
    private static final int BUFFER_BYTES = 1 << 16;

    public boolean isStandard() {
        return name.equals(STANDARD);
    }

    public boolean exists() {
        return !isStandard() && Files.exists(Path.of(name));
    }

    /** Another export is writing it, or one was killed. */
    public boolean isHalf() {
        return !isStandard() && Files.exists(half());
    }

    /** Under this name it is written. */
    public Path half() {
        return Path.of(name + ".half");
    }

    /** Creates the file under the name of a half one, which must not exist, for its owner alone. */
    public OutputStream create() {
        try {
            var out = isStandard() ? new FileOutputStream(FileDescriptor.out) : DurableFile.create(half());
            return new BufferedOutputStream(
                    isCompressed() ? new GZIPOutputStream(out, BUFFER_BYTES) : out, BUFFER_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InputStream open() throws IOException {
        var in = isStandard() ? System.in : Files.newInputStream(Path.of(name));
        try {
            return isCompressed() ? new GZIPInputStream(in, BUFFER_BYTES) : in;
        } catch (ZipException | EOFException _) {
            throw new InvalidArchiveException("It is not compressed, although its name says so.");
        }
    }

    /** Gives the file its name, under which none may exist, once all of it is on disk. */
    public void complete() throws IOException {
        if (!isStandard()) DurableFile.publish(half(), Path.of(name));
    }

    /** Deletes what an export that failed has written. */
    public void deleteHalf() {
        if (!isStandard()) DirectoryFiles.deleteIfPossible(half());
    }

    private boolean isCompressed() {
        return name.endsWith(".gz");
    }
}
