package dev.jurybox.local.verify;

/**
 * How far a recount, an export or an import is.
 *
 * @param events how many events were read
 * @param end the position of the last one
 */
public record RecountProgress(long events, long end, double eventsPerSecond, long secondsLeft) {

    public static RecountProgress of(long events, long end, long nanos) {
        var eventsPerSecond = events * 1e9 / Math.max(1, nanos);
        var secondsLeft = Math.max(0, Math.round((end - events) / Math.max(1, eventsPerSecond)));
        return new RecountProgress(events, end, eventsPerSecond, secondsLeft);
    }
}
