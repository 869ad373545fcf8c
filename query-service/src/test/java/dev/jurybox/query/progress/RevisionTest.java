package dev.jurybox.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.progress.ProgressSnapshot.ProjectionPartition;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final ProgressSnapshot BEFORE = of(Map.of("cards", 1, "tallies", 2),
            Map.of("cards", 0L, "tallies", 1L));

    @Test
    void a_revision_lists_live_generations_and_amendments_in_order_of_projection() {
        assertThat(BEFORE.revision()).isEqualTo("1.0-2.1");
    }

    @Test
    void a_revision_does_not_depend_on_positions() {
        var later = new ProgressSnapshot(BEFORE.live(), BEFORE.amended(),
                Map.of(new ProjectionPartition("cards", 0), 7L));

        assertThat(later.revision()).isEqualTo(BEFORE.revision());
    }

    @Test
    void a_revision_changes_after_a_promotion_or_amendment_of_any_projection() {
        assertThat(of(Map.of("cards", 2, "tallies", 2), BEFORE.amended()).revision()).isNotEqualTo(BEFORE.revision());
        assertThat(of(BEFORE.live(), Map.of("cards", 0L, "tallies", 2L)).revision()).isNotEqualTo(BEFORE.revision());
    }

    private static ProgressSnapshot of(Map<String, Integer> live, Map<String, Long> amended) {
        return new ProgressSnapshot(live, amended, Map.of());
    }
}
