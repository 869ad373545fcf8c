package dev.jurybox.http.connections;

import org.apache.coyote.Constants;
import org.apache.coyote.RequestInfo;
import org.jspecify.annotations.Nullable;

/** One open connection, and what it is doing. Only the thread that holds its socket's lock changes that. */
final class ClientConnection {

    /** Between requests, in the middle of a header, or with a request that is being answered by another thread. */
    enum Phase {
        QUIET, HEADER, REQUEST
    }

    record Activity(Phase phase, long sinceNanos) {

        boolean isFor(long nanos, long nowNanos) {
            return nowNanos - sinceNanos > nanos;
        }
    }

    private final @Nullable AddressPrefix prefix;
    private volatile Activity activity;
    private volatile boolean hasAsked;
    private volatile @Nullable RequestInfo processed;
    private long unreadSinceNanos;

    /** Without a prefix if it is a proxy's: those are not counted. */
    ClientConnection(@Nullable AddressPrefix prefix, long nowNanos) {
        this.prefix = prefix;
        this.activity = new Activity(Phase.QUIET, nowNanos);
    }

    @Nullable
    AddressPrefix prefix() {
        return prefix;
    }

    Activity activity() {
        return activity;
    }

    /** Whether a request was answered on it before. */
    boolean hasAsked() {
        return hasAsked;
    }

    /** A header may come in several parts: the first one counts. */
    void headerBegins(long nowNanos) {
        if (activity.phase() == Phase.QUIET) activity = new Activity(Phase.HEADER, nowNanos);
    }

    void becomes(Phase phase, long sinceNanos) {
        hasAsked = true;
        activity = new Activity(phase, sinceNanos);
    }

    /** Null when no thread works on it. */
    void processedAs(@Nullable RequestInfo request) {
        processed = request;
    }

    /** Whether, for that long again, a thread reads only in order to throw away what is left of a body. */
    boolean isUnreadFor(long nanos, long nowNanos) {
        var request = processed;
        if (request == null || request.getStage() != Constants.STAGE_ENDINPUT) {
            unreadSinceNanos = 0;
            return false;
        }
        if (unreadSinceNanos == 0) unreadSinceNanos = nowNanos;
        if (nowNanos - unreadSinceNanos <= nanos) return false;
        unreadSinceNanos = nowNanos;
        return true;
    }
}
