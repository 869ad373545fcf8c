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

    /** Creates the file, which must not exist, for its owner alone. */
    public OutputStream create() {
        try {
            var out = isStandard() ? new FileOutputStream(FileDescriptor.out) : DurableFile.create(Path.of(name));
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

    /** Deletes an export that failed. */
    public void delete() {
        if (!isStandard()) DirectoryFiles.deleteIfPossible(Path.of(name));
    }

    private boolean isCompressed() {
        return name.endsWith(".gz");
    }
}
