package dev.jurybox.local.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Identifies a checkout and its build, because servers are shared only between processes of the same code. */
final class CodeState {

    private CodeState() {}

    static String current() {
        var classes = Path.of(URI.create(
                CodeState.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        return UUID.nameUUIDFromBytes((classes + " " + lastChange(classes)).getBytes(UTF_8)).toString();
    }

    private static long lastChange(Path classes) {
        try (var files = Files.walk(classes)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
