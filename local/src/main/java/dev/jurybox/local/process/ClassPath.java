package dev.jurybox.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of this JVM. Build tools and IDEs pass a long one inside the manifest of one jar. */
public final class ClassPath {

    private ClassPath() {}

    public static String ofThisJvm() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .flatMap(entry -> Stream.concat(Stream.of(entry), namedInManifestOf(entry)))
                .map(entry -> entry.toAbsolutePath().normalize().toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<Path> namedInManifestOf(Path entry) {
        if (!entry.toString().endsWith(".jar") || !entry.toFile().isFile()) return Stream.of();
        try (var jar = new JarFile(entry.toFile())) {
            var manifest = jar.getManifest();
            if (manifest == null) return Stream.of();
            var named = manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (named == null || named.isBlank()) return Stream.of();
            var base = entry.toUri();
            return Arrays.stream(named.split(" ")).map(base::resolve).filter(ClassPath::isThere).map(Path::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isThere(URI entry) {
        return entry.getScheme().equals("file") && new File(entry).exists();
    }
}
