package dev.jurybox.query.freshness;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** In which look each projection was last found to have told a subject on. */
final class ChangedAt {

    private final Map<String, Map<String, Long>> ticks = new ConcurrentHashMap<>();
    private volatile long all;

    void note(Tick tick) {
        tick.changed().forEach((projection, subjects) -> note(projection, subjects, tick.number()));
        note(Changes.ANY, tick.subjects(), tick.number());
        if (tick.rebuilt()) all = tick.number();
    }

    private void note(String projection, Set<String> subjects, long tick) {
        var of = ticks.computeIfAbsent(projection, _ -> new ConcurrentHashMap<>());
        subjects.forEach(subject -> of.put(subject, tick));
    }

    boolean isAfter(String projection, String subject, long tick) {
        return all > tick || ticks.getOrDefault(projection, Map.of()).getOrDefault(subject, 0L) > tick;
    }
}
