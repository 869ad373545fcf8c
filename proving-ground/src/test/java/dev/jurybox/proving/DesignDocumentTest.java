package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The design document lists the packages of the code, and every link in the documents leads to an existing file. */
class DesignDocumentTest {

    private static final String SOURCES = "src/main/java";
    private static final Pattern MODULE = Pattern.compile("(?<module>[a-z-]+) +(?<root>dev\\.jurybox[a-z.]*): .+");
    private static final Pattern PACKAGE = Pattern.compile("  (?<name>[a-z.]+) +[A-Z].+");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");

    @Test
    void the_documented_package_tree_matches_the_code() throws IOException {
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(real());
    }

    static Stream<Path> documents() throws IOException {
        try (var files = Files.walk(Shell.REPOSITORY.resolve("docs"))) {
            var documents = files.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(documents.stream(),
                    Stream.of("CONTRIBUTING.md", "SECURITY.md", "event-store/README.md")
                            .map(Shell.REPOSITORY::resolve));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_to_an_existing_file(Path document) throws IOException {
        assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    private static List<String> documented() throws IOException {
        var packages = new ArrayList<String>();
        var root = "";
        for (var line : Files.readAllLines(Shell.REPOSITORY.resolve("docs/design.md"))) {
            var module = MODULE.matcher(line);
            var inside = PACKAGE.matcher(line);
            if (module.matches()) {
                root = module.group("module") + " " + module.group("root");
                packages.add(root);
            } else if (inside.matches()) {
                packages.add(root + "." + inside.group("name"));
            }
        }
        return packages;
    }

    private static List<String> real() throws IOException {
        var packages = new ArrayList<String>();
        try (var modules = Files.list(Shell.REPOSITORY)) {
            for (var module : modules.filter(module -> Files.exists(module.resolve(SOURCES))).toList()) {
                var sources = module.resolve(SOURCES);
                try (var files = Files.walk(sources)) {
                    files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                            .forEach(name -> packages.add(module.getFileName() + " " + name));
                }
            }
        }
        return packages;
    }
}
