package dev.jurybox.local.verify;

/**
 * How far a recount is.
 *
 * @param events how many events were counted
 * @param end the position that it counts to
 */
public record RecountProgress(long events, long end, double eventsPerSecond, long secondsLeft) {

    static RecountProgress of(long events, long end, long nanos) {
        var eventsPerSecond = events * 1e9 / Math.max(1, nanos);
        var secondsLeft = Math.max(0, Math.round((end - events) / Math.max(1, eventsPerSecond)));
        return new RecountProgress(events, end, eventsPerSecond, secondsLeft);
    }
}
