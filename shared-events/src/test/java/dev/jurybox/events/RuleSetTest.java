package dev.jurybox.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetTest {

    @Test
    void rules_with_the_same_numbers_are_equal_however_they_are_written() {
        assertThat(rules(25, 72, "1.50", 1)).isEqualTo(rules(25, 72, "1.5", 1)).hasToString(
                "RuleSet[panelVotes=25, heatHalfLifeHours=72, z=1.5, minimumVotes=1, seats=null]");
        assertThat(rules(25, 72, "2.0000000000000000000", 1).z()).hasToString("2");
    }

    @Test
    void seats_count_once_in_any_order_and_at_least_one_does() {
        var skeptic = new Seat("SKEPTIC");
        var builder = new Seat("BUILDER");
        assertThat(seats(skeptic, builder, skeptic)).isEqualTo(seats(builder, skeptic));
        assertThat(seats(builder).counts(builder)).isTrue();
        assertThat(seats(builder).counts(skeptic)).isFalse();
        assertThat(RuleSet.INITIAL.counts(skeptic)).isTrue();
        assertThatThrownBy(RuleSetTest::seats).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least one seat counts.");
    }

    private static RuleSet seats(Seat... seats) {
        return new RuleSet(25, 72, BigDecimal.TWO, 1, List.of(seats));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.1, 1", "1000000, 1440, 6, 1000000", "25, 72, 1.959963984540054, 1"})
    void the_bounds_themselves_are_allowed(int panelVotes, int hours, String z, int minimumVotes) {
        assertThat(rules(panelVotes, hours, z, minimumVotes).z()).isEqualTo(new BigDecimal(z));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 72, 1.5, 1, panelVotes", "1000001, 72, 1.5, 1, panelVotes", "25, 0, 1.5, 1, heatHalfLifeHours",
        "25, 1441, 1.5, 1, heatHalfLifeHours", "25, 72, 0.0999, 1, z", "25, 72, 6.001, 1, z",
        "25, 72, 1.0000000000000001, 1, z", "25, 72, 1.5, 0, minimumVotes", "25, 72, 1.5, 1000001, minimumVotes"
    })
    void a_number_out_of_its_bounds_is_named(int panelVotes, int hours, String z, int minimumVotes, String name) {
        assertThatThrownBy(() -> rules(panelVotes, hours, z, minimumVotes))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(name + " is from ");
    }

    private static RuleSet rules(int panelVotes, int hours, String z, int minimumVotes) {
        return new RuleSet(panelVotes, hours, new BigDecimal(z), minimumVotes);
    }
}
