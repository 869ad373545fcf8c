package dev.jurybox.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Map<String, Integer> truth = new HashMap<>(Map.of("espresso", 1, "lungo", 2, "doppio", 3));
    private final List<Set<String>> readings = new ArrayList<>();
    private final Looks looks = new Looks();
    private final Remembered<Integer> remembered = new Remembered<>(looks, this::read);

    @Test
    void what_did_not_change_is_read_once() {
        remembered.of("espresso");

        assertThat(remembered.of("espresso")).contains(1);
        assertThat(readings).hasSize(1);
    }

    @Test
    void what_changed_is_read_again() {
        remembered.of("espresso");
        truth.put("espresso", 10);
        looks.see("espresso");

        assertThat(remembered.of("espresso")).contains(10);
    }

    @Test
    void all_that_changed_and_was_asked_for_is_read_at_once() {
        remembered.of(Set.of("espresso", "lungo"));
        remembered.of("doppio");
        remembered.of(Set.of("espresso", "lungo", "doppio"));
        looks.see("espresso");
        looks.see("lungo");
        remembered.of("espresso");
        remembered.of("lungo");

        assertThat(readings.getLast()).containsExactly("espresso", "lungo");
    }

    @Test
    void what_nobody_asks_for_any_more_is_not_read() {
        remembered.of(Set.of("espresso", "lungo"));
        looks.see("espresso");
        remembered.of("espresso");
        looks.see("espresso");
        looks.see("lungo");
        remembered.of("espresso");

        assertThat(readings.getLast()).containsExactly("espresso");
    }

    /** A vote that is told while the tally is read may be in it or not: so it counts as newer. */
    @Test
    void what_changes_while_it_is_read_is_read_again() {
        var eager = new Remembered<>(looks, subjects -> {
            var before = read(subjects);
            looks.see("espresso");
            return before;
        });
        eager.of("espresso");
        truth.put("espresso", 10);

        assertThat(eager.of("espresso")).contains(10);
    }

    @Test
    void that_nothing_is_known_is_remembered_too() {
        assertThat(remembered.of("ristretto")).isEmpty();
        assertThat(remembered.of("ristretto")).isEmpty();
        assertThat(readings).hasSize(1);
    }

    @Test
    void a_reading_that_fails_is_tried_again() {
        var failing = new Remembered<>(looks, subjects -> {
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

    /** Each finds something new of one subject. */
    private static final class Looks implements Changes {

        private final Map<String, Long> changedAt = new HashMap<>();
        private Tick now = new Tick(1, Vector.NOTHING, Set.of());

        void see(String subject) {
            now = new Tick(now.number() + 1, Vector.NOTHING, Set.of(subject));
            changedAt.put(subject, now.number());
        }

        @Override
        public Tick now() {
            return now;
        }

        @Override
        public boolean changedAfter(String subject, long tick) {
            return changedAt.getOrDefault(subject, 0L) > tick;
        }
    }
}
