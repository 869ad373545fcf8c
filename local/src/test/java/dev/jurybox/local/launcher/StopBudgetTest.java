package dev.jurybox.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.data.StackPart;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopBudgetTest {

    private static final Duration PLENTY = Duration.ofMinutes(10);

    @Test
    void a_part_may_use_the_time_not_reserved_for_later_parts() {
        var later = List.of(StackPart.COMMAND, StackPart.KAFKA, StackPart.POSTGRES);

        assertThat(new StopBudget(PLENTY).of(StackPart.QUERY, later))
                .isLessThanOrEqualTo(PLENTY.minusSeconds(7));
    }

    @Test
    void a_part_keeps_its_reserved_time_even_if_the_budget_is_spent() {
        assertThat(new StopBudget(Duration.ZERO).of(StackPart.COMMAND, List.of(StackPart.KAFKA, StackPart.POSTGRES)))
                .isEqualTo(Duration.ofSeconds(3));
    }
}
