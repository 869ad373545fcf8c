package dev.jurybox.local.recount;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last changes of verdicts. */
final class VerdictChanges {

    private static final int KEPT = 10_000;

    private final Deque<VerdictChange> last = new ArrayDeque<>();
    private long keptAfter;

    void add(@Nullable VerdictChange change) {
        if (change == null) return;
        last.addLast(change);
        if (last.size() > KEPT) keptAfter = last.removeFirst().position();
    }

    /** Oldest first. */
    List<VerdictChange> last() {
        return List.copyOf(last);
    }

    /** The position after which all changes are kept. */
    long keptAfter() {
        return keptAfter;
    }
}
