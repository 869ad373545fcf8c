package dev.jurybox.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.PanelVerdict.Label;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final Instant EVENING = Instant.parse("2026-05-01T20:15:00Z");

    /** The message file in Esperanto is the test's own. Texts that it lacks are those of the file for all. */
    @Test
    void a_second_language_is_a_file() {
        var texts = new PageTexts(Locale.forLanguageTag("eo"));

        assertThat(texts.label(Label.SHIP.name())).isEqualTo("Sendu");
        assertThat(texts.seat("BUILDER")).isEqualTo("Konstruanto");
        assertThat(texts.day(EVENING)).isEqualTo("1.5.2026");
        assertThat(texts.minute(EVENING)).isEqualTo("1.5.2026, 20:15 UTC");
        assertThat(texts.of("language")).isEqualTo("eo");
    }

    @Test
    void a_language_without_a_file_is_refused_by_name() {
        assertThatThrownBy(() -> new PageTexts(Locale.forLanguageTag("xx")))
                .hasMessageContaining("jurybox.pages.language is xx")
                .hasMessageContaining("pages/messages_xx.properties");
    }

    @Test
    void values_may_stand_in_any_order_between_the_pieces_of_a_text() {
        assertThat(new PageTexts(Locale.forLanguageTag("eo")).pieces("change.label.PANEL_VERDICT"))
                .containsExactly("nun '", "{1}", "', antaŭe ", "{0}");
    }
}
