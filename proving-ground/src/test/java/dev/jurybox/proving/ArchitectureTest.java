package dev.jurybox.proving;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that hold for all modules alike. Each module has rules of its own in its {@code HouseRulesTest}. */
class ArchitectureTest {

    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern UNNAMED = Pattern.compile("\\b(?:insert into|update|delete from|truncate) %");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from|truncate) (\\w+)");
    /** A rule names a package as {@code "..name.."} or as {@code "dev.jurybox.name.."}, or some in a group. */
    private static final Pattern RULED_PACKAGE = Pattern.compile("\"(?:\\.\\.|dev\\.jurybox\\.)([a-z.]+)\\.\\.\"");
    private static final Pattern RULED_GROUP = Pattern.compile("\"dev\\.jurybox\\.[a-z.]+\\.\\(([a-z|]+)\\)\\.\\.\"");
    /** Empties the tables of generations that are gone, whatever their projection. */
    private static final String DELETION = "GenerationRows.java";
    /** The ballots of each generation are a table of their own. */
    private static final String BALLOT_LOAD = "BallotLoad.java";
    private static final String BALLOT_CHANGES = "BallotChanges.java";
    private static final Path IMPORT = Path.of("dev/jurybox/local/archive");
    /** Deletes the rows of a subject before its projection writes them again. */
    private static final String SUBJECT_REBUILD = "SubjectRows.java";

    static Stream<Path> modules() throws IOException {
        try (var directories = Files.list(Shell.REPOSITORY)) {
            return directories.filter(module -> Files.exists(module.resolve("src/main/java"))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packages_have_no_cycles(Path module) {
        var classes = new ClassFileImporter().importPath(module.resolve("target/classes"));

        assertThat(classes).isNotEmpty();
        slices().matching("dev.jurybox.(**)").should().beFreeOfCycles().check(classes);
    }

    /** A feature is a package with all below it. */
    @ParameterizedTest
    @MethodSource("modules")
    void features_have_no_cycles(Path module) {
        var classes = new ClassFileImporter().importPath(module.resolve("target/classes"));

        slices().matching("dev.jurybox.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(classes);
    }

    @Test
    void each_table_is_written_by_one_class() throws IOException {
        var tables = tables();
        var writers = sources().stream()
                .flatMap(source -> matches(WRITTEN, source).map(match -> Map.entry(match.group(1), source)))
                .filter(written -> tables.contains(written.getKey()))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));

        assertThat(writers).hasSizeGreaterThan(20).allSatisfy((_, classes) -> assertThat(classes).hasSize(1));
    }

    @Test
    void only_deletions_rebuilds_of_a_subject_and_the_load_of_ballots_write_to_tables_that_they_do_not_name()
            throws IOException {
        assertThat(sources().stream().filter(source -> matches(UNNAMED, source).findAny().isPresent())
                .map(source -> source.getFileName().toString()))
                .containsExactlyInAnyOrder(DELETION, SUBJECT_REBUILD, BALLOT_LOAD, BALLOT_CHANGES);
    }

    /** A rule about a package that has been renamed would hold for ever. */
    @ParameterizedTest
    @MethodSource("modules")
    void each_package_that_a_rule_names_exists(Path module) throws IOException {
        var packages = packages(module);
        for (var ruled : ruledPackages(module))
            assertThat(packages).as("%s in %s", ruled, module)
                    .anyMatch(name -> (name + ".").contains("." + ruled + "."));
    }

    @Test
    void rules_name_packages() throws IOException {
        assertThat(modules().filter(module -> !ruledPackages(module).isEmpty())).hasSizeGreaterThanOrEqualTo(2);
    }

    /** The packages of a module, and those that all modules share. */
    private static Set<String> packages(Path module) {
        return Stream.of(module, Shell.REPOSITORY.resolve("shared-events"))
                .map(each -> each.resolve("src/main/java"))
                .flatMap(root -> files(root)
                        .map(file -> "." + root.relativize(file.resolveSibling("")).toString().replace('/', '.')))
                .collect(toSet());
    }

    private static List<String> ruledPackages(Path module) {
        var tests = module.resolve("src/test/java");
        if (!Files.exists(tests)) return List.of();
        return files(tests).filter(file -> file.endsWith("HouseRulesTest.java"))
                .flatMap(file -> Stream.concat(matches(RULED_PACKAGE, file).map(match -> match.group(1)),
                        matches(RULED_GROUP, file).flatMap(match -> Stream.of(match.group(1).split("\\|")))))
                .distinct().toList();
    }

    /** The tables that the migrations of all modules create. */
    private static Set<String> tables() throws IOException {
        return modules().map(module -> module.resolve("src/main/resources")).filter(Files::exists)
                .flatMap(ArchitectureTest::files)
                .filter(file -> file.toString().endsWith(".sql"))
                .flatMap(file -> matches(CREATED, file))
                .map(match -> match.group(1)).collect(toSet());
    }

    /** Without the proving ground, which fills a log for its benchmarks, and the import, which fills an empty log. */
    private static List<Path> sources() throws IOException {
        return modules().filter(module -> !module.endsWith("proving-ground"))
                .map(module -> module.resolve("src/main/java"))
                .flatMap(ArchitectureTest::files)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.resolveSibling("").endsWith(IMPORT)).toList();
    }

    private static Stream<Path> files(Path directory) {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
