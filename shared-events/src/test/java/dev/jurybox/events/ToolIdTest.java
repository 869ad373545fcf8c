package dev.jurybox.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "mistral-3-1", "canvas", "vsx", "7b"})
    void a_slug_is_lower_case_words_separated_by_hyphens(String slug) {
        assertThat(ToolId.isValid(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a--b", "-a", "a-", "a_b", "ä", "a b", "..", "a-vs-b", "vs", "vs-a", "a-vs"})
    void any_other_text_is_not_a_slug(String slug) {
        assertThat(ToolId.isValid(slug)).isFalse();
    }

    @Test
    void a_slug_has_at_most_80_characters() {
        assertThat(ToolId.isValid("a".repeat(80))).isTrue();
        assertThat(ToolId.isValid("a".repeat(81))).isFalse();
    }
}
