package dev.jurybox.local.service;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.AotCache;
import dev.jurybox.local.process.DirectoryFiles;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.StartedProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A built service: one jar of jars, and beside it an unpacked copy that starts faster once that was prepared. */
public record ServiceJar(Path jar) {

    private static final Duration UNPACK_AT_MOST = Duration.ofSeconds(60);

    public static Stream<ServiceJar> all(Path repository) {
        return Stream.of("command-service", "query-service").map(module -> of(repository, module));
    }

    static ServiceJar of(Path repository, String module) {
        return new ServiceJar(repository.resolve(module).resolve("target").resolve(module + "-exec.jar"));
    }

    void mustBeBuilt() {
        if (Files.isRegularFile(jar)) return;
        throw new UserError(ExitCode.PART_FAILED, "%s is missing: build it with ./mvnw package.".formatted(jar));
    }

    /** The arguments with which a JVM runs the service. */
    List<String> words() {
        return cache().isCurrent() ? started(cache().used(), unpacked()) : started(List.of(), jar);
    }

    /** The same, for a JVM that records its AOT cache. */
    List<String> recordingWords() {
        return started(cache().recorded(), unpacked());
    }

    /** An AOT cache cannot contain what a JVM reads from a jar within a jar. */
    public void unpack(Path log) {
        DirectoryFiles.delete(directory());
        var unpacking = StartedProgram.start("Unpacking " + jar,
                List.of(JavaRuntime.program(), "-Djarmode=tools", "-jar",
                        jar.toString(), "extract", "--destination", directory().toString()),
                log);
        if (!unpacking.succeeds(UNPACK_AT_MOST)) throw unpacking.failed("failed");
    }

    public AotCache cache() {
        return AotCache.of("service", jar);
    }

    private Path directory() {
        return jar.resolveSibling("fast");
    }

    private Path unpacked() {
        return directory().resolve(jar.getFileName());
    }

    private static List<String> started(List<String> flags, Path jar) {
        return Stream.concat(flags.stream(), Stream.of("-jar", jar.toString())).toList();
    }
}
