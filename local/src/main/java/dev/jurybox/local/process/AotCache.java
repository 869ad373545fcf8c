package dev.jurybox.local.process;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The AOT cache of a jar, recorded at an earlier start. Without it, or when the jar is newer, a start only takes
 * longer.
 */
public record AotCache(Path jar, Path directory, String name) {

    /** Keeps the cache in a directory beside the jar. */
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

    /** Flags for a JVM that starts from the cache. */
    public List<String> used() {
        return isCurrent() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /** Flags for a JVM that writes the cache when it ends. The cache is used only after it was published. */
    public List<String> recorded() {
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(unpublished());
            Files.deleteIfExists(unfinished());
            return List.of("-XX:AOTCacheOutput=" + unpublished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Moves the written cache to its place. A run that was killed publishes nothing, and a JVM without disk space
     * writes nothing.
     *
     * @param begun when the recording began: a jar that was built since is not the one whose classes the cache contains
     */
    public void publish(Instant begun) {
        try {
            if (!Files.exists(unpublished()) || Files.exists(unfinished())) {
                throw notPublished("was not written to its end: is the disk full?");
            }
            if (Files.getLastModifiedTime(jar).toInstant().isAfter(begun)) {
                throw notPublished("is not used, because %s was built anew meanwhile.".formatted(jar));
            }
            Files.move(unpublished(), file(), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UserError notPublished(String why) {
        return new UserError(ExitCode.PART_FAILED, "%s %s".formatted(unpublished(), why));
    }

    private Path file() {
        return directory.resolve(name + ".aot");
    }

    private Path unpublished() {
        return directory.resolve(name + ".aot.unpublished");
    }

    /** The JVM deletes this file when the cache is written to its end. */
    private Path unfinished() {
        return directory.resolve(name + ".aot.unpublished.config");
    }
}
