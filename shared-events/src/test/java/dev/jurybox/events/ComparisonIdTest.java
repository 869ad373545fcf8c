package dev.jurybox.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonIdTest {

    @Test
    void a_pair_is_the_same_in_both_orders() {
        var tea = new ToolId("tea");
        var coffee = new ToolId("coffee");

        assertThat(new ComparisonId(tea, coffee).pair()).isEqualTo(new ComparisonId(coffee, tea).pair());
        assertThat(ComparisonId.parse("tea-vs-coffee")).contains(new ComparisonId(tea, coffee));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tea", "tea-vs-", "-vs-tea", "tea-vs-Coffee", "tea-vs-coffee-vs-milk", "tea--vs-coffee"})
    void an_id_that_does_not_name_two_tools_is_not_parsed(String value) {
        assertThat(ComparisonId.parse(value)).isEmpty();
    }
}
