package dev.jurybox.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast a build reads, since somebody last took it up. */
record Pace(@Nullable Double eventsPerSecond, @Nullable Long secondsLeft) {

    private static final Pace UNKNOWN = new Pace(null, null);
    private static final double MILLIS = 1_000;

    static Pace of(Generation generation, long read, Instant now) {
        var cut = generation.cut();
        if (generation.resumedAt() == null || cut == null) return UNKNOWN;
        var until = generation.readAt() == null ? now : generation.readAt();
        var seconds = Duration.between(generation.resumedAt(), until).toMillis() / MILLIS;
        var events = Math.min(read, cut.position()) - generation.resumedEvents();
        if (seconds <= 0 || events <= 0) return UNKNOWN;
        var rate = events / seconds;
        return new Pace((double) Math.round(rate), Math.round(Math.max(0, cut.position() - read) / rate));
    }
}
