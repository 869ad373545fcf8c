package dev.jurybox.proving.bench.read;

import dev.jurybox.local.process.BoundedWait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** How old ranks become while votes come in. */
record RankAge(QueryServiceMeters meters) {

    private static final Duration LOOK = Duration.ofMillis(150);
    private static final double MILLIS = 1_000;

    /** The highest age that was seen. */
    double maxMillis(double seconds) {
        var begun = System.nanoTime();
        var oldest = 0.0;
        try {
            while (System.nanoTime() - begun < seconds * 1e9) {
                oldest = Math.max(oldest, meters.sum("jurybox_ranking_age_seconds"));
                BoundedWait.pause(LOOK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return oldest * MILLIS;
    }
}
