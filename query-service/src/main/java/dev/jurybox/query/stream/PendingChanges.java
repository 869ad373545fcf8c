package dev.jurybox.query.stream;

import dev.jurybox.query.freshness.ProgressUpdate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed since the last notification, gathered look by look. After a reload was asked for nothing else counts. */
final class PendingChanges {

    /** What is to be notified of: everything up to a look. */
    record Batch(ProgressUpdate latest, Set<String> subjects, boolean reload) {}

    private final Set<String> subjects = new HashSet<>();
    private @Nullable ProgressUpdate latest;
    private boolean reload;

    synchronized void add(ProgressUpdate update) {
        latest = update;
        if (update.rebuilt()) reload = true;
        if (reload) subjects.clear();
        else
            subjects.addAll(update.subjects());
    }

    /** Null if nothing changed. */
    synchronized @Nullable Batch take() {
        if (latest == null || subjects.isEmpty() && !reload) return null;
        var taken = new Batch(latest, Set.copyOf(subjects), reload);
        subjects.clear();
        reload = false;
        return taken;
    }

    synchronized void putBack(Batch batch) {
        if (batch.reload()) reload = true;
        if (!reload) subjects.addAll(batch.subjects());
    }
}
