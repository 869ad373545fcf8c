package dev.jurybox.local.postgres;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A PostgreSQL archive on the class path, of which there is one for each operating system and processor. */
record PostgresArchive(String os, String arch, String version) {

    private static final int EXECUTABLE = 0111;

    static PostgresArchive ofThisMachine() {
        var archive = new PostgresArchive(MachineType.os(), MachineType.arch(), versionOfThisBuild());
        if (PostgresArchive.class.getResource(archive.resource()) != null) return archive;
        throw new UserError(
                ExitCode.POSTGRES_REFUSED,
                "There is no PostgreSQL for %s on %s in this build: run it under Docker with docker compose up."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    String name() {
        return "postgres-%s-%s-%s".formatted(version, os, arch);
    }

    void unpackTo(Path directory) throws IOException {
        try (var packed = open();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && hasPosixPermissions()) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private InputStream open() {
        var archive = PostgresArchive.class.getResourceAsStream(resource());
        if (archive == null) throw new IllegalStateException(resource());
        return archive;
    }

    private String resource() {
        return "/postgres-%s-%s.txz".formatted(os, arch);
    }

    private static boolean hasPosixPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static String versionOfThisBuild() {
        try (var stream = PostgresArchive.class.getResourceAsStream("binaries.properties")) {
            var properties = new Properties();
            if (stream != null) properties.load(stream);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
