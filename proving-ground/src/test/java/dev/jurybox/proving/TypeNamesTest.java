package dev.jurybox.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A type has a name of at least two words, so that a new reader understands what it is. */
class TypeNamesTest {

    /** One word is enough for terms of the domain and for established technical terms. */
    private static final Set<String> KNOWN = Set.of(
            "Actor", "Attack", "Ballot", "Bench", "Board", "Caller", "Checkpoint", "Choice", "Comparison", "Decider",
            "Detail", "Digest", "Entry", "Gap", "Generation", "Launcher", "Main", "Majority", "Panel", "Postmaster",
            "Problem", "Projection", "Receipt", "Relay", "Review", "Role", "Rules", "Sandbox", "Seat", "Secrets",
            "Sender", "Slug", "Tally", "Tool");
    private static final Pattern ONE_WORD = Pattern.compile("[A-Z][a-z0-9]*");

    @Test
    void a_type_name_has_two_words_or_is_a_known_term() throws IOException {
        assertThat(oneWordNames()).isNotEmpty().allSatisfy(name -> assertThat(KNOWN).contains(name));
    }

    @Test
    void every_known_term_is_still_a_type() throws IOException {
        assertThat(oneWordNames()).containsAll(KNOWN);
    }

    private static List<String> oneWordNames() throws IOException {
        try (var modules = Files.list(Shell.REPOSITORY)) {
            return modules.map(module -> module.resolve("src/main/java")).filter(Files::exists)
                    .flatMap(TypeNamesTest::names).filter(name -> ONE_WORD.matcher(name).matches()).distinct().toList();
        }
    }

    private static Stream<String> names(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
