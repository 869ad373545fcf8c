package dev.jurybox.query.readcache;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.CacheDependency.ProjectedSubject;
import dev.jurybox.query.progress.ProgressUpdate;
import dev.jurybox.query.progress.SubjectChanges;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches a value for each subject, until one projection, or any, applies another event of the subject.
 * Before an update is published, the subjects that it changed and that were requested lately are read again, all at
 * once, so that no request has to wait for them. The others are read on request.
 */
public final class SubjectCache<V> {

    private record Kept<V>(Optional<V> value, long asOfTick) {}

    private static final int SUBJECTS_MAX = 20_000;
    /** The maximum number of subjects that are read before an update is published, since publication waits for them. */
    private static final int PREPARED_MAX = 500;
    private static final Duration LATELY = Duration.ofSeconds(10);

    private final SubjectChanges subjectChanges;
    private final Function<ProgressUpdate, Set<String>> changes;
    private final Function<String, CacheDependency> dependency;
    private final Function<Set<String>, Map<String, V>> reading;
    private final Cache<String, Kept<V>> kept = Caffeine.newBuilder().maximumSize(SUBJECTS_MAX)
            .executor(Runnable::run).build();
    private final Cache<String, Boolean> askedLately;
    private final ReentrantLock oneReads = new ReentrantLock();

    private SubjectCache(SubjectChanges subjectChanges, Function<ProgressUpdate, Set<String>> changes,
            Function<String, CacheDependency> dependency, Function<Set<String>, Map<String, V>> reading, Ticker clock) {
        this.subjectChanges = subjectChanges;
        this.changes = changes;
        this.dependency = dependency;
        this.reading = reading;
        this.askedLately = Caffeine.newBuilder().expireAfterAccess(LATELY).maximumSize(SUBJECTS_MAX).ticker(clock)
                .executor(Runnable::run).build();
        subjectChanges.follow(this::prepare);
    }

    /**
     * Caches what one projection has.
     *
     * @param reading returns the values of some subjects, and leaves out subjects without a value
     */
    public static <V> SubjectCache<V> of(SubjectChanges subjectChanges, String projection,
            Function<Set<String>, Map<String, V>> reading) {
        return of(subjectChanges, projection, reading, Ticker.systemTicker());
    }

    static <V> SubjectCache<V> of(SubjectChanges subjectChanges, String projection,
            Function<Set<String>, Map<String, V>> reading, Ticker clock) {
        return new SubjectCache<>(subjectChanges, update -> update.subjects(projection),
                subject -> new ProjectedSubject(projection, subject), reading, clock);
    }

    /** Caches what depends on all projections. */
    public static <V> SubjectCache<V> ofAll(SubjectChanges subjectChanges,
            Function<Set<String>, Map<String, V>> reading) {
        return new SubjectCache<>(subjectChanges, ProgressUpdate::subjects, CacheDependency::on, reading,
                Ticker.systemTicker());
    }

    public Optional<V> of(String subject) {
        return Optional.ofNullable(of(Set.of(subject)).get(subject));
    }

    /** Leaves out subjects without a value. */
    public Map<String, V> of(Set<String> subjects) {
        subjects.forEach(this::markRequested);
        var values = new HashMap<String, V>();
        found(subjects).forEach((subject, known) -> known.value().ifPresent(value -> values.put(subject, value)));
        return values;
    }

    private void markRequested(String subject) {
        if (askedLately.getIfPresent(subject) == null) askedLately.put(subject, true);
    }

    private Map<String, Kept<V>> found(Set<String> subjects) {
        var found = load(subjects);
        if (found.size() == subjects.size()) return found;
        oneReads.lock();
        try {
            found = load(subjects);
            var missing = new HashSet<>(subjects);
            missing.removeAll(found.keySet());
            if (!missing.isEmpty()) found.putAll(read(missing, subjectChanges.now().number()));
            return found;
        } finally {
            oneReads.unlock();
        }
    }

    private void prepare(ProgressUpdate next) {
        var due = changes.apply(next).stream().filter(this::wasRequestedRecently).limit(PREPARED_MAX)
                .collect(toSet());
        if (due.isEmpty()) return;
        oneReads.lock();
        try {
            read(due, next.number());
        } finally {
            oneReads.unlock();
        }
    }

    /** Does not count as a request itself. */
    private boolean wasRequestedRecently(String subject) {
        return askedLately.policy().getIfPresentQuietly(subject) != null;
    }

    /** @param asOf the number of the last update before the read: what changes meanwhile counts as newer */
    private Map<String, Kept<V>> read(Set<String> due, long asOf) {
        var known = reading.apply(due);
        var read = new HashMap<String, Kept<V>>();
        due.forEach(subject -> read.put(subject, new Kept<>(Optional.ofNullable(known.get(subject)), asOf)));
        kept.putAll(read);
        return read;
    }

    private Map<String, Kept<V>> load(Set<String> subjects) {
        var found = new HashMap<String, Kept<V>>();
        for (var subject : subjects) {
            var known = find(subject);
            if (known != null) found.put(subject, known);
        }
        return found;
    }

    /** Returns null if the subject has to be read. */
    private @Nullable Kept<V> find(String subject) {
        var known = kept.getIfPresent(subject);
        return known == null || subjectChanges.changedAfter(dependency.apply(subject), known.asOfTick()) ? null : known;
    }
}
