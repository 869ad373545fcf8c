package dev.jurybox.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolDetailsTest {

    private static final ToolDetails ESPRESSO = new ToolDetails("Espresso", "Kitchen", "Short", "Brews.", Entry.PAID,
            "90", "mornings", null);
    private static final ToolDetails DOPPIO = new ToolDetails("Doppio", "Bar", "Long", "Brews twice.", Entry.FREEMIUM,
            "180", null, "https://doppio.example");

    @Test
    void equal_details_have_no_changes() {
        assertThat(ESPRESSO.changesTo(ESPRESSO)).isEmpty();
    }

    @Test
    void applying_changes_converts_details_in_both_directions() {
        assertThat(ESPRESSO.with(ESPRESSO.changesTo(DOPPIO))).isEqualTo(DOPPIO);
        assertThat(DOPPIO.with(DOPPIO.changesTo(ESPRESSO))).isEqualTo(ESPRESSO);
    }

    @Test
    void every_detail_can_change() {
        assertThat(ESPRESSO.changesTo(DOPPIO)).extracting(DetailChange::detail).containsExactly(Detail.values());
    }
}
