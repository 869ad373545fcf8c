package dev.jurybox.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextExcerptTest {

    private static final String LONG = "a".repeat(300);

    @Test
    void a_short_text_is_kept() {
        assertThat(TextExcerpt.of("espresso", null)).isEqualTo("espresso");
    }

    @Test
    void a_long_text_is_cut_to_where_it_differs() {
        var excerpt = TextExcerpt.of(LONG + "SHIP" + LONG, LONG + "SKIP" + LONG);

        assertThat(excerpt).isEqualTo("…" + "a".repeat(19) + "SHIP" + "a".repeat(97) + "…");
        assertThat(TextExcerpt.of(LONG + "SKIP" + LONG, LONG + "SHIP" + LONG)).contains("SKIP");
    }

    @Test
    void a_long_text_that_differs_from_no_other_text_is_cut_at_its_end() {
        assertThat(TextExcerpt.of(LONG, null)).isEqualTo("a".repeat(TextExcerpt.LENGTH_MAX) + "…");
        assertThat(TextExcerpt.of(LONG, 7)).isEqualTo("a".repeat(TextExcerpt.LENGTH_MAX) + "…");
    }

    @Test
    void a_difference_at_the_end_is_shown() {
        assertThat(TextExcerpt.of(LONG + "!", LONG)).startsWith("…").endsWith("a!");
    }

    /** The two faces share the first half of their surrogate pairs. */
    @Test
    void no_character_is_cut_in_half() {
        var text = "😀".repeat(200);
        var differsWithinAPair = TextExcerpt.of(text, "😀".repeat(90) + "😁".repeat(110));
        var endsWithinAPair = TextExcerpt.of("a" + text, null);

        assertThat(differsWithinAPair).isEqualTo("…" + "😀".repeat(60) + "…");
        assertThat(endsWithinAPair).isEqualTo("a" + "😀".repeat(59) + "…");
    }
}
