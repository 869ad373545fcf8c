package dev.jurybox.query.progress;

import dev.jurybox.query.progress.SubjectChanges.Follower;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The followers that prepare for each update before it is published. */
final class ProgressFollowers {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFollowers.class);

    private final List<Follower> all = new CopyOnWriteArrayList<>();
    private final Set<Follower> unprepared = new HashSet<>();

    void add(Follower follower) {
        all.add(follower);
    }

    void prepare(ProgressUpdate next) {
        all.forEach(follower -> prepare(follower, next));
    }

    /**
     * A follower that fails to prepare reads on request instead, and does not hold up the others. The failure is logged
     * once, until the follower has succeeded again.
     */
    private void prepare(Follower follower, ProgressUpdate next) {
        try {
            follower.prepare(next);
            unprepared.remove(follower);
        } catch (RuntimeException e) {
            if (unprepared.add(follower)) LOG.warn("What is asked for cannot be read beforehand: {}", e.toString());
        }
    }
}
