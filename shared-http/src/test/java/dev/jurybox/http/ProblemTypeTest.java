package dev.jurybox.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void a_type_is_named_and_explained(ProblemType type) {
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*").isEqualTo(
                type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(ProblemType.of(type.slug())).contains(type);
        assertThat(type.statuses()).isNotEmpty().allMatch(status -> status.isError());
        assertThat(Stream.of(ProblemWords.of(type).meaning(), ProblemWords.of(type).remedy()))
                .allSatisfy(text -> assertThat(text).endsWith(".").hasSizeBetween(10, 240));
    }

    @Test
    void no_words_explain_a_type_that_does_not_exist() throws IOException {
        var texts = new Properties();
        texts.load(ProblemTypeTest.class.getResourceAsStream("/problems.properties"));

        assertThat(texts.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                .flatMap(type -> Stream.of(type.slug() + ".meaning", type.slug() + ".remedy")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_points_to_the_page_of_its_type(ProblemType type) {
        var problem = Problem.of(type, "It happened.");

        assertThat(problem.getType()).hasToString("/problems/" + type.slug());
        assertThat(problem.getTitle()).isEqualTo(type.title());
        assertThat(type.statuses()).extracting(status -> status.value()).contains(problem.getStatus());
    }

    /** Whatever status Tomcat raises, the problem has a type of the catalogue, and keeps the status. */
    @Test
    void any_status_has_a_problem() {
        assertThat(Stream.of(400, 404, 411, 418, 431, 500, 502, 504)).allSatisfy(status -> {
            var problem = StandardProblem.of(status);
            assertThat(problem.getStatus()).isEqualTo(status);
            assertThat(ProblemType.of(String.valueOf(problem.getType()).replace("/problems/", ""))).isPresent();
        });
        assertThat(StandardProblem.of(499).getStatus()).isEqualTo(400);
    }
}
