package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.rebuild.Generation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fast a rebuild has read events since it was last resumed, or since its limit last changed. */
record RebuildRate(@Nullable Double eventsPerSecond, @Nullable Long secondsLeft) {

    private static final RebuildRate UNKNOWN = new RebuildRate(null, null);
    private static final double MILLIS = 1_000;

    static RebuildRate of(Generation generation, long read, Instant now) {
        var headSnapshot = generation.cut();
        if (generation.resumedAt() == null || headSnapshot == null || !isMeasured(generation)) return UNKNOWN;
        var until = generation.readAt() == null ? now : generation.readAt();
        var seconds = Duration.between(generation.resumedAt(), until).toMillis() / MILLIS;
        var events = Math.min(read, headSnapshot.position()) - generation.resumedEvents();
        if (seconds <= 0 || events <= 0) return UNKNOWN;
        var rate = events / seconds;
        return new RebuildRate((double) Math.round(rate),
                Math.round(Math.max(0, headSnapshot.position() - read) / rate));
    }

    private static boolean isMeasured(Generation generation) {
        return switch (generation.state()) {
            case BUILDING -> true;
            case PAUSED -> false;
            case BUILT, LIVE, KEPT, FAILED, CANCELLED, DROPPED -> generation.readAt() != null;
        };
    }
}
