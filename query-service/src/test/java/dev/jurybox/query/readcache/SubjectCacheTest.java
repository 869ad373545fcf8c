package dev.jurybox.query.readcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.CacheDependency.Everything;
import dev.jurybox.query.progress.CacheDependency.ProjectedSubject;
import dev.jurybox.query.progress.CacheDependency.Projections;
import dev.jurybox.query.progress.CacheDependency.Subjects;
import dev.jurybox.query.progress.ProgressSnapshot;
import dev.jurybox.query.progress.ProgressUpdate;
import dev.jurybox.query.progress.SubjectChanges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SubjectCacheTest {

    private static final String TALLIES = "tallies";

    private final Map<String, Integer> truth = new HashMap<>(Map.of("espresso", 1, "lungo", 2, "doppio", 3));
    private final List<Set<String>> readings = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final PublishedUpdates updates = new PublishedUpdates();
    private final SubjectCache<Integer> subjectCache = SubjectCache.of(updates, TALLIES, this::read, nanos::get);

    @Test
    void an_unchanged_subject_is_read_once() {
        subjectCache.of("espresso");

        assertThat(subjectCache.of("espresso")).contains(1);
        assertThat(readings).hasSize(1);
    }

    @Test
    void a_changed_subject_is_read_again() {
        subjectCache.of("espresso");
        truth.put("espresso", 10);
        updates.publish(TALLIES, "espresso");

        assertThat(subjectCache.of("espresso")).contains(10);
    }

    @Test
    void a_change_of_another_projection_causes_no_read() {
        subjectCache.of("espresso");
        updates.publish("cards", "espresso");

        assertThat(subjectCache.of("espresso")).contains(1);
        assertThat(readings).hasSize(1);
    }

    @Test
    void a_cache_over_all_projections_is_invalidated_by_any_of_them() {
        var any = SubjectCache.ofAll(updates, this::read);
        any.of("espresso");
        truth.put("espresso", 10);
        updates.publish("cards", "espresso");

        assertThat(any.of("espresso")).contains(10);
    }

    @Test
    void changed_subjects_that_were_requested_are_prefetched_in_one_read() {
        subjectCache.of(Set.of("espresso", "lungo", "doppio"));
        updates.publish(TALLIES, "espresso", "lungo");

        assertThat(readings.getLast()).containsExactly("espresso", "lungo");

        subjectCache.of(Set.of("espresso", "lungo", "doppio"));

        assertThat(readings).hasSize(2);
    }

    @Test
    void a_changed_subject_not_requested_lately_is_read_on_demand() {
        subjectCache.of("espresso");
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        truth.put("espresso", 10);
        updates.publish(TALLIES, "espresso");

        assertThat(readings).hasSize(1);
        assertThat(subjectCache.of("espresso")).contains(10);
    }

    /** The cache refreshes a subject only while clients request it, and a refresh does not count as a request. */
    @Test
    void a_prefetch_does_not_count_as_a_request() {
        subjectCache.of("espresso");
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        updates.publish(TALLIES, "espresso");
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        updates.publish(TALLIES, "espresso");

        assertThat(readings).hasSize(2);
    }

    /** A vote that is published while the tally is read may or may not be in it, so the vote counts as newer. */
    @Test
    void a_subject_that_changes_during_its_read_is_read_again() {
        var eager = SubjectCache.<Integer>of(updates, TALLIES, subjects -> {
            var before = read(subjects);
            updates.publishUnprepared(TALLIES, "espresso");
            return before;
        });
        eager.of("espresso");
        truth.put("espresso", 10);

        assertThat(eager.of("espresso")).contains(10);
    }

    @Test
    void the_absence_of_a_subject_is_cached_too() {
        assertThat(subjectCache.of("ristretto")).isEmpty();
        assertThat(subjectCache.of("ristretto")).isEmpty();
        assertThat(readings).hasSize(1);
    }

    @Test
    void a_failed_read_is_retried_on_the_next_request() {
        var failing = SubjectCache.<Integer>of(updates, TALLIES, subjects -> {
            if (readings.isEmpty()) {
                readings.add(subjects);
                throw new IllegalStateException("away");
            }
            return read(subjects);
        });

        assertThatThrownBy(() -> failing.of("espresso")).hasMessage("away");
        assertThat(failing.of("espresso")).contains(1);
    }

    private Map<String, Integer> read(Set<String> subjects) {
        readings.add(new TreeSet<>(subjects));
        var known = new HashMap<>(truth);
        known.keySet().retainAll(subjects);
        return known;
    }

    /** Publishes updates, each of which reports that one projection changed some subjects. */
    private static final class PublishedUpdates implements SubjectChanges {

        private final List<Follower> followers = new ArrayList<>();
        private final List<ProgressUpdate> updates = new ArrayList<>(List.of(update(0, Map.of())));

        void publish(String projection, String... subjects) {
            var next = next(projection, subjects);
            followers.forEach(follower -> follower.prepare(next));
            updates.add(next);
        }

        void publishUnprepared(String projection, String... subjects) {
            updates.add(next(projection, subjects));
        }

        private ProgressUpdate next(String projection, String... subjects) {
            return update(now().number() + 1, Map.of(projection, Set.of(subjects)));
        }

        private static ProgressUpdate update(long number, Map<String, Set<String>> changed) {
            return new ProgressUpdate(number, 0, new ProgressSnapshot(Map.of(), Map.of(), Map.of()), changed, false,
                    "");
        }

        @Override
        public ProgressUpdate now() {
            return updates.getLast();
        }

        @Override
        public boolean changedAfter(CacheDependency dependency, long tick) {
            return updates.stream().filter(update -> update.number() > tick)
                    .anyMatch(update -> changes(update, dependency));
        }

        private static boolean changes(ProgressUpdate update, CacheDependency dependency) {
            return switch (dependency) {
                case ProjectedSubject(var projection, var subject) -> update.subjects(projection).contains(subject);
                case Subjects(var subjects) -> subjects.stream().anyMatch(update.subjects()::contains);
                case Projections(var projections) ->
                    projections.stream().anyMatch(projection -> !update.subjects(projection).isEmpty());
                case Everything _ -> true;
            };
        }

        @Override
        public void follow(Follower follower) {
            followers.add(follower);
        }
    }
}
