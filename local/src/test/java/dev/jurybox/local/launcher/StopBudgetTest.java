package dev.jurybox.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.local.data.StackPart;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopBudgetTest {

    private static final Duration PLENTY = Duration.ofMinutes(10);

    @Test
    void a_part_may_use_all_that_is_not_kept_for_those_that_stop_later() {
        var later = List.of(StackPart.COMMAND, StackPart.KAFKA, StackPart.POSTGRES);

        assertThat(new StopBudget(PLENTY).of(StackPart.QUERY, later))
                .isLessThanOrEqualTo(PLENTY.minusSeconds(7));
    }

    @Test
    void a_part_has_its_own_share_also_when_those_before_it_took_everything() {
        assertThat(new StopBudget(Duration.ZERO).of(StackPart.COMMAND, List.of(StackPart.KAFKA, StackPart.POSTGRES)))
                .isEqualTo(Duration.ofSeconds(3));
    }
}
