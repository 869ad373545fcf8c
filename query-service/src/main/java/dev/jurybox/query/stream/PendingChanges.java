package dev.jurybox.query.stream;

import dev.jurybox.query.progress.ProgressUpdate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes since the last notification, collected from progress updates. Once a reload is due, single subjects are
 * not collected any more.
 */
final class PendingChanges {

    /** The changes to notify clients of, up to the latest progress update. */
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

    /** Returns null if nothing changed. */
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
