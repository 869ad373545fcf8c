package dev.jurybox.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.query.progress.CacheDependency.ProjectedSubject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LatestChangesTest {

    private final LatestChanges latestChanges = new LatestChanges();

    @BeforeEach
    void one_update() {
        latestChanges.note(update(1, false));
    }

    @Test
    void a_change_affects_only_its_own_projection_and_subject() {
        assertThat(latestChanges.isAfter(new ProjectedSubject("tallies", "espresso"), 0)).isTrue();
        assertThat(latestChanges.isAfter(new ProjectedSubject("tallies", "lungo"), 0)).isFalse();
        assertThat(latestChanges.isAfter(new ProjectedSubject("cards", "espresso"), 0)).isFalse();
    }

    @Test
    void a_dependency_on_subjects_changes_with_any_projection() {
        assertThat(latestChanges.isAfter(CacheDependency.on("lungo", "espresso"), 0)).isTrue();
        assertThat(latestChanges.isAfter(CacheDependency.on("lungo"), 0)).isFalse();
    }

    @Test
    void a_dependency_on_a_projection_changes_with_any_of_its_subjects() {
        assertThat(latestChanges.isAfter(CacheDependency.onProjections("cards", "tallies"), 0)).isTrue();
        assertThat(latestChanges.isAfter(CacheDependency.onProjections("cards"), 0)).isFalse();
        assertThat(latestChanges.isAfter(CacheDependency.onProjections("tallies"), 1)).isFalse();
    }

    @Test
    void a_dependency_on_everything_changes_with_any_update() {
        assertThat(latestChanges.isAfter(CacheDependency.onEverything(), 0)).isTrue();
    }

    @Test
    void no_dependency_has_changed_after_the_last_update() {
        assertThat(latestChanges.isAfter(new ProjectedSubject("tallies", "espresso"), 1)).isFalse();
        assertThat(latestChanges.isAfter(CacheDependency.on("espresso"), 1)).isFalse();
        assertThat(latestChanges.isAfter(CacheDependency.onEverything(), 1)).isFalse();
    }

    @Test
    void a_promotion_changes_every_dependency() {
        latestChanges.note(update(2, true));

        assertThat(latestChanges.isAfter(new ProjectedSubject("cards", "lungo"), 1)).isTrue();
        assertThat(latestChanges.isAfter(CacheDependency.on("lungo"), 1)).isTrue();
        assertThat(latestChanges.isAfter(CacheDependency.onEverything(), 1)).isTrue();
    }

    private static ProgressUpdate update(long number, boolean rebuilt) {
        return new ProgressUpdate(number, 0, ProgressSnapshot.NOWHERE, Map.of("tallies", Set.of("espresso")), rebuilt,
                "");
    }
}
