package dev.jurybox.query.progress;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The number of the last update that reported an event as applied, by projection and subject. */
final class LatestChanges {

    private final Map<String, Map<String, Long>> ticks = new ConcurrentHashMap<>();
    private volatile long all;

    void note(ProgressUpdate update) {
        update.changed().forEach((projection, subjects) -> note(projection, subjects, update.number()));
        note(SubjectChanges.ANY, update.subjects(), update.number());
        if (update.rebuilt()) all = update.number();
    }

    private void note(String projection, Set<String> subjects, long tick) {
        var of = ticks.computeIfAbsent(projection, _ -> new ConcurrentHashMap<>());
        subjects.forEach(subject -> of.put(subject, tick));
    }

    boolean isAfter(String projection, String subject, long tick) {
        return all > tick || ticks.getOrDefault(projection, Map.of()).getOrDefault(subject, 0L) > tick;
    }
}
