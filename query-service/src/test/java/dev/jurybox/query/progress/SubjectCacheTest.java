package dev.jurybox.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private final Looks looks = new Looks();
    private final SubjectCache<Integer> subjectCache = SubjectCache.of(looks, TALLIES, this::read, nanos::get);

    @Test
    void what_did_not_change_is_read_once() {
        subjectCache.of("espresso");

        assertThat(subjectCache.of("espresso")).contains(1);
        assertThat(readings).hasSize(1);
    }

    @Test
    void what_changed_is_read_again() {
        subjectCache.of("espresso");
        truth.put("espresso", 10);
        looks.see(TALLIES, "espresso");

        assertThat(subjectCache.of("espresso")).contains(10);
    }

    @Test
    void what_another_projection_told_is_no_reason_to_read() {
        subjectCache.of("espresso");
        looks.see("cards", "espresso");

        assertThat(subjectCache.of("espresso")).contains(1);
        assertThat(readings).hasSize(1);
    }

    @Test
    void what_is_kept_of_any_projection_is_read_again_after_each() {
        var any = SubjectCache.ofAll(looks, this::read);
        any.of("espresso");
        truth.put("espresso", 10);
        looks.see("cards", "espresso");

        assertThat(any.of("espresso")).contains(10);
    }

    @Test
    void all_that_changed_and_was_asked_for_is_read_at_once_before_anybody_asks() {
        subjectCache.of(Set.of("espresso", "lungo", "doppio"));
        looks.see(TALLIES, "espresso", "lungo");

        assertThat(readings.getLast()).containsExactly("espresso", "lungo");

        subjectCache.of(Set.of("espresso", "lungo", "doppio"));

        assertThat(readings).hasSize(2);
    }

    @Test
    void what_nobody_asked_for_lately_is_read_when_somebody_asks() {
        subjectCache.of("espresso");
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        truth.put("espresso", 10);
        looks.see(TALLIES, "espresso");

        assertThat(readings).hasSize(1);
        assertThat(subjectCache.of("espresso")).contains(10);
    }

    /** The cache refreshes a subject only while clients request it, and a refresh does not count as a request. */
    @Test
    void what_is_only_prepared_is_let_go() {
        subjectCache.of("espresso");
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        looks.see(TALLIES, "espresso");
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        looks.see(TALLIES, "espresso");

        assertThat(readings).hasSize(2);
    }

    /** A vote that is published while the tally is read may or may not be in it, so the vote counts as newer. */
    @Test
    void what_changes_while_it_is_read_is_read_again() {
        var eager = SubjectCache.<Integer>of(looks, TALLIES, subjects -> {
            var before = read(subjects);
            looks.noteOnly(TALLIES, "espresso");
            return before;
        });
        eager.of("espresso");
        truth.put("espresso", 10);

        assertThat(eager.of("espresso")).contains(10);
    }

    @Test
    void that_nothing_is_known_is_remembered_too() {
        assertThat(subjectCache.of("ristretto")).isEmpty();
        assertThat(subjectCache.of("ristretto")).isEmpty();
        assertThat(readings).hasSize(1);
    }

    @Test
    void a_reading_that_fails_is_tried_again() {
        var failing = SubjectCache.<Integer>of(looks, TALLIES, subjects -> {
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

    /** Each update reports that one projection changed some subjects. */
    private static final class Looks implements SubjectChanges {

        private final LatestChanges latestChanges = new LatestChanges();
        private final List<Follower> followers = new ArrayList<>();
        private ProgressUpdate now = ProgressUpdate.NOTHING;

        void see(String projection, String... subjects) {
            var next = next(projection, subjects);
            followers.forEach(follower -> follower.prepare(next));
            note(next);
        }

        void noteOnly(String projection, String... subjects) {
            note(next(projection, subjects));
        }

        private ProgressUpdate next(String projection, String... subjects) {
            return new ProgressUpdate(now.number() + 1, 0, ProgressSnapshot.NOWHERE,
                    Map.of(projection, Set.of(subjects)),
                    false, "");
        }

        private void note(ProgressUpdate update) {
            latestChanges.note(update);
            now = update;
        }

        @Override
        public ProgressUpdate now() {
            return now;
        }

        @Override
        public boolean changedAfter(CacheDependency dependency, long tick) {
            return latestChanges.isAfter(dependency, tick);
        }

        @Override
        public void follow(Follower follower) {
            followers.add(follower);
        }
    }
}
