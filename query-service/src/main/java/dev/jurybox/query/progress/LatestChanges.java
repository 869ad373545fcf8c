package dev.jurybox.query.progress;

import dev.jurybox.query.progress.CacheDependency.Everything;
import dev.jurybox.query.progress.CacheDependency.ProjectedSubject;
import dev.jurybox.query.progress.CacheDependency.Projections;
import dev.jurybox.query.progress.CacheDependency.Subjects;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The number of the last update that reported an event as applied, by subject, and by projection and subject. */
final class LatestChanges {

    private final Map<String, Map<String, Long>> ticksByProjection = new ConcurrentHashMap<>();
    private final Map<String, Long> ticks = new ConcurrentHashMap<>();
    private final Map<String, Long> lastByProjection = new ConcurrentHashMap<>();
    private volatile long last;
    private volatile long all;

    void note(ProgressUpdate update) {
        update.changed().forEach((projection, subjects) -> {
            note(ticksByProjection.computeIfAbsent(projection, _ -> new ConcurrentHashMap<>()), subjects,
                    update.number());
            note(ticks, subjects, update.number());
            if (!subjects.isEmpty()) lastByProjection.put(projection, update.number());
        });
        last = update.number();
        if (update.rebuilt()) all = update.number();
    }

    private static void note(Map<String, Long> ticks, Set<String> subjects, long tick) {
        subjects.forEach(subject -> ticks.put(subject, tick));
    }

    boolean isAfter(CacheDependency dependency, long tick) {
        return all > tick || switch (dependency) {
            case ProjectedSubject(var projection, var subject) ->
                isAfter(ticksByProjection.getOrDefault(projection, Map.of()), subject, tick);
            case Subjects(var subjects) -> subjects.stream().anyMatch(subject -> isAfter(ticks, subject, tick));
            case Projections(var projections) ->
                projections.stream().anyMatch(projection -> isAfter(lastByProjection, projection, tick));
            case Everything _ -> last > tick;
        };
    }

    private static boolean isAfter(Map<String, Long> ticks, String subject, long tick) {
        return ticks.getOrDefault(subject, 0L) > tick;
    }
}
