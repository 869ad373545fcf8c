package dev.jurybox.proving;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.jurybox.http.ProblemType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of problems has those that the services answer, and no other; each is documented. */
class ProblemCatalogTest {

    @Test
    void every_type_in_the_catalogue_is_answered_by_a_service() {
        assertThat(Arrays.stream(ProblemType.values()).map(Enum::name)).isSubsetOf(answered());
    }

    @Test
    void every_type_in_the_catalogue_is_documented_by_an_operation() throws Exception {
        var documented = Stream.concat(documented("commands"), documented("queries")).collect(toSet());

        assertThat(documented).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ProblemType.values()).map(ProblemType::slug).toList());
    }

    /** The constants that code uses. Annotations do not count, nor the tables behind a switch. */
    private static Set<String> answered() {
        var classes = new ClassFileImporter().importPaths(Stream.of("shared-http", "command-service", "query-service")
                .map(module -> Shell.REPOSITORY.resolve(module).resolve("target/classes")).toArray(Path[]::new));
        return classes.get(ProblemType.class).getFieldAccessesToSelf().stream()
                .filter(access -> isCode(access.getOriginOwner())).map(access -> access.getTarget().getName())
                .collect(toSet());
    }

    private static boolean isCode(JavaClass origin) {
        return !origin.isEquivalentTo(ProblemType.class) && !origin.getName().matches(".*\\$\\d+");
    }

    private static Stream<String> documented(String service) throws Exception {
        var document = JsonMapper.shared().readTree(
                Files.readString(Shell.REPOSITORY.resolve("docs/openapi/" + service + ".json")));
        var operations = document.path("paths").valueStream().flatMap(path -> path.valueStream())
                .flatMap(operation -> operation.path("responses").valueStream());
        return Stream.concat(operations, document.path("components").path("responses").valueStream())
                .flatMap(response -> response.at("/content/application~1problem+json/examples").propertyNames()
                        .stream());
    }
}
