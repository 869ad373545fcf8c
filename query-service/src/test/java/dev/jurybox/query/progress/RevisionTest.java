package dev.jurybox.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.progress.ProgressSnapshot.ProjectionPartition;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final ProgressSnapshot BEFORE = of(Map.of("cards", 1, "tallies", 2),
            Map.of("cards", 0L, "tallies", 1L));

    @Test
    void it_is_of_the_live_generations_and_amendments_by_name_of_projection() {
        assertThat(BEFORE.revision()).isEqualTo("1.0-2.1");
    }

    @Test
    void positions_are_no_part_of_it() {
        var later = new ProgressSnapshot(BEFORE.live(), BEFORE.amended(),
                Map.of(new ProjectionPartition("cards", 0), 7L));

        assertThat(later.revision()).isEqualTo(BEFORE.revision());
    }

    @Test
    void it_is_another_after_a_promotion_and_after_an_amendment_of_any_projection() {
        assertThat(of(Map.of("cards", 2, "tallies", 2), BEFORE.amended()).revision()).isNotEqualTo(BEFORE.revision());
        assertThat(of(BEFORE.live(), Map.of("cards", 0L, "tallies", 2L)).revision()).isNotEqualTo(BEFORE.revision());
    }

    private static ProgressSnapshot of(Map<String, Integer> live, Map<String, Long> amended) {
        return new ProgressSnapshot(live, amended, Map.of());
    }
}
