package dev.jurybox.local.load;

/** When requests are sent, in nanoseconds since the beginning, and when no more are sent. */
public record SendSchedule(double perSecond, double requestsMax, double secondsMax) {

    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Each client sends its next request when it has the answer to its last one. */
    public static SendSchedule closedLoop(double seconds) {
        return new SendSchedule(UNLIMITED, UNLIMITED, seconds);
    }

    /** Like {@link #closedLoop}, and ends earlier if this many requests are sent. */
    public static SendSchedule closedLoop(double seconds, long requestsMax) {
        return new SendSchedule(UNLIMITED, requestsMax, seconds);
    }

    /** Like {@link #closedLoop}, until this many requests are sent. */
    public static SendSchedule requests(long count) {
        return new SendSchedule(UNLIMITED, count, UNLIMITED);
    }

    /** Requests arrive whether or not those before them are answered, like those of independent clients. */
    public static SendSchedule constantRate(double perSecond, double seconds) {
        return new SendSchedule(perSecond, perSecond * seconds, UNLIMITED);
    }

    /** When the request with this number is due. Its latency counts from then, however late it could be sent. */
    long dueAt(long number, long now) {
        return perSecond == UNLIMITED ? now : (long) (number * 1e9 / perSecond);
    }

    boolean isOver(long number, long now) {
        return number >= requestsMax || now >= secondsMax * 1e9;
    }
}
