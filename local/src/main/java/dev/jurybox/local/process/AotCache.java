package dev.jurybox.local.process;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a JVM learnt at an earlier start of a jar. Without it, or when the jar is newer, a start only takes longer. */
public record AotCache(Path jar, Path directory, String name) {

    /** In a directory beside the jar. */
    public static AotCache of(String name, Path jar) {
        return new AotCache(jar, jar.resolveSibling("fast"), name);
    }

    public boolean isCurrent() {
        try {
            return Files.exists(file())
                    && Files.getLastModifiedTime(file()).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flags for a JVM that starts from it. */
    public List<String> used() {
        return isCurrent() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** Flags for a JVM that writes it as it ends. It is used only once it was published. */
    public List<String> recorded() {
        try {
            Files.createDirectories(directory);
            return List.of("-XX:AOTCacheOutput=" + unpublished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a JVM that was killed has written of it is never published. One that has no room leaves nothing. */
    public void publish() {
        if (!Files.exists(unpublished())) {
            throw new UserError(ExitCode.PART_FAILED, "%s was not written: is the disk full?".formatted(unpublished()));
        }
        try {
            Files.move(unpublished(), file(), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return directory.resolve(name + ".aot");
    }

    private Path unpublished() {
        return directory.resolve(name + ".aot.unpublished");
    }
}
