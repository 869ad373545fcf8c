package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The software bill of materials (SBOM) of a service lists exactly the libraries in its jar. */
class SbomTest {

    private static final String SBOM = "META-INF/sbom/application.cdx.json";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void the_documented_sbom_profile_exists(String service) throws IOException {
        assertThat(Files.readString(Shell.REPOSITORY.resolve("SECURITY.md")))
                .contains("`./mvnw -P sbom -DskipTests package`", SBOM);
        assertThat(Files.readString(Shell.REPOSITORY.resolve(service + "/pom.xml")))
                .containsSubsequence("<id>sbom</id>", "<artifactId>cyclonedx-maven-plugin</artifactId>", "</profile>");
    }

    /**
     * Leaves out starters, which the SBOM lists but the jar does not contain, and the jarmode tools, which Spring Boot
     * adds when it packs the jar.
     */
    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service"})
    void the_sbom_lists_exactly_the_libraries_of_the_jar(String service) throws IOException {
        try (var jar = new JarFile(Shell.REPOSITORY.resolve(service + "/target/" + service + "-exec.jar").toFile())) {
            assumeThat(jar.getEntry(SBOM)).as("the jar was built without -P sbom").isNotNull();
            var libraries = jar.stream().map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.startsWith("spring-boot-jarmode-tools-")).toList();

            assertThat(namesOf(jar)).as("build it again with -P sbom").hasSizeGreaterThan(50)
                    .containsExactlyInAnyOrderElementsOf(libraries);
        }
    }

    private static List<String> namesOf(JarFile jar) throws IOException {
        try (var content = jar.getInputStream(jar.getEntry(SBOM))) {
            var components = JsonMapper.shared().readTree(content.readAllBytes()).path("components");
            return StreamSupport.stream(components.spliterator(), false)
                    .filter(component -> !component.path("name").asString().startsWith("spring-boot-starter"))
                    .map(SbomTest::fileName).toList();
        }
    }

    private static String fileName(JsonNode component) {
        return "%s-%s.jar".formatted(component.path("name").asString(), component.path("version").asString());
    }
}
