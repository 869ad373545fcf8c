package dev.jurybox.query.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each subject, kept until its story goes on. Whoever asks first after that reads it again for all that
 * was asked for lately: so busy tools on many pages cost one reading a look, not one a page.
 */
public final class Remembered<V> {

    private record Kept<V>(Optional<V> value, long asOfTick) {}

    private static final int SUBJECTS_MAX = 20_000;

    private final Changes changes;
    private final Function<Set<String>, Map<String, V>> reading;
    private final Cache<String, Kept<V>> kept = Caffeine.newBuilder().maximumSize(SUBJECTS_MAX).build();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ReentrantLock oneReads = new ReentrantLock();

    /**
     * @param reading what is known of some subjects; of whom nothing is known are left out
     */
    public Remembered(Changes changes, Function<Set<String>, Map<String, V>> reading) {
        this.changes = changes;
        this.reading = reading;
    }

    public Optional<V> of(String subject) {
        return Optional.ofNullable(of(Set.of(subject)).get(subject));
    }

    /** Without those of whom nothing is known. */
    public Map<String, V> of(Set<String> subjects) {
        asked.addAll(subjects);
        var found = found(subjects);
        if (found.size() < subjects.size()) found = read(subjects);
        var values = new HashMap<String, V>();
        found.forEach((subject, known) -> known.value().ifPresent(value -> values.put(subject, value)));
        return values;
    }

    private Map<String, Kept<V>> read(Set<String> subjects) {
        oneReads.lock();
        try {
            var found = found(subjects);
            if (found.size() < subjects.size()) found.putAll(readAll(subjects));
            return found;
        } finally {
            oneReads.unlock();
        }
    }

    /** The look that was last before it is read: what changes meanwhile counts as newer. */
    private Map<String, Kept<V>> readAll(Set<String> subjects) {
        var tick = changes.now().number();
        var due = Stream
                .concat(subjects.stream().filter(subject -> find(subject) == null), asked.stream().filter(this::isOld))
                .collect(Collectors.toSet());
        var known = reading.apply(due);
        asked.clear();
        var read = new HashMap<String, Kept<V>>();
        due.forEach(subject -> read.put(subject, new Kept<>(Optional.ofNullable(known.get(subject)), tick)));
        kept.putAll(read);
        return read;
    }

    private boolean isOld(String subject) {
        var known = kept.getIfPresent(subject);
        return known != null && changes.changedAfter(subject, known.asOfTick());
    }

    /** Null if it is to be read. */
    private @Nullable Kept<V> find(String subject) {
        var known = kept.getIfPresent(subject);
        return known == null || changes.changedAfter(subject, known.asOfTick()) ? null : known;
    }

    private Map<String, Kept<V>> found(Set<String> subjects) {
        var found = new HashMap<String, Kept<V>>();
        for (var subject : subjects) {
            var known = find(subject);
            if (known != null) found.put(subject, known);
        }
        return found;
    }
}
