package dev.jurybox.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.ranking.rules.Board;
import dev.jurybox.query.ranking.rules.StandardBoards;
import dev.jurybox.query.rebuild.GenerationState;
import dev.jurybox.query.verdicts.ChangeCause;
import dev.jurybox.query.verdicts.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The message file has every text that pages use, and no other. */
class MessagesTest {

    private static final Pattern USED = Pattern
            .compile("texts\\.of\\((?:[a-zA-Z.() =?!]*\\? )?\"([a-z.-]+)\"(?: : \"([a-z.-]+)\")?");
    private static final Pattern BUILT = Pattern.compile("\"([a-z.-]+\\.)\"(?= \\+| :|\\) \\+)");

    @Test
    void every_text_that_a_page_uses_is_in_the_message_file() throws IOException {
        var used = new TreeSet<String>();
        for (var source : sources()) {
            USED.matcher(source).results().forEach(match -> {
                used.add(match.group(1));
                if (match.group(2) != null) used.add(match.group(2));
            });
        }
        used.removeIf(key -> key.endsWith("."));

        assertThat(used).hasSizeGreaterThan(40);
        assertThat(keys()).containsAll(used);
    }

    @Test
    void every_text_of_the_message_file_is_used() throws IOException {
        var sources = String.join("\n", sources());
        var prefixes = BUILT.matcher(sources).results().map(match -> match.group(1)).toList();

        assertThat(keys()).allSatisfy(key -> assertThat(sources.contains("\"" + key + "\"")
                || prefixes.stream().anyMatch(key::startsWith)).as(key).isTrue());
    }

    @Test
    void every_board_has_a_name_and_a_description() {
        assertThat(StandardBoards.all().stream().map(Board::name)).allSatisfy(board -> assertThat(keys())
                .contains("board." + board, "board.description." + board));
    }

    /** Keys that pages build from the names of values. */
    static Stream<String> builtKeys() {
        return Stream.of(
                keys("label.", PanelVerdict.Label.values()), Stream.of("label.none", "label.tied"),
                keys("change.label.", VerdictKind.values()), keys("change.same.", VerdictKind.values()),
                keys("verdicts.cause.", ChangeCause.values()), keys("feed.cause.", ChangeCause.values()),
                keys("admin.state.", GenerationState.values())).flatMap(keys -> keys);
    }

    private static Stream<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(Enum::name)
                .map(name -> prefix + (prefix.equals("label.") ? name.toLowerCase(Locale.ROOT) : name));
    }

    @ParameterizedTest
    @MethodSource("builtKeys")
    void every_value_that_a_page_shows_by_its_name_has_a_text(String key) {
        assertThat(keys()).contains(key);
    }

    private static Set<String> keys() {
        return java.util.ResourceBundle.getBundle("pages/messages").keySet();
    }

    private static List<String> sources() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"));
                var classes = Files.walk(Path.of("src/main/java/dev/jurybox/query/pages"))) {
            var all = Stream.concat(templates, classes);
            return Stream.concat(all, Stream.of(Path.of("src/main/resources/pages/site.js")))
                    .filter(Files::isRegularFile).map(MessagesTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
