package dev.jurybox.http.connections;

import org.apache.coyote.Constants;
import org.apache.coyote.RequestInfo;
import org.jspecify.annotations.Nullable;

/** An open connection and its current activity, which only the thread that holds the socket's lock changes. */
final class ClientConnection {

    /** Between requests, within a header, or with a request that another thread is processing. */
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

    /** The prefix is null for a proxy's connection, which is not counted. */
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

    /** Whether an earlier request on this connection was answered. */
    boolean hasAsked() {
        return hasAsked;
    }

    /** A header may arrive in several parts; its time runs from the first one. */
    void headerBegins(long nowNanos) {
        if (activity.phase() == Phase.QUIET) activity = new Activity(Phase.HEADER, nowNanos);
    }

    void becomes(Phase phase, long sinceNanos) {
        hasAsked = true;
        activity = new Activity(phase, sinceNanos);
    }

    /** Null when no thread processes the connection. */
    void processedAs(@Nullable RequestInfo request) {
        processed = request;
    }

    /** Whether a thread has only discarded the rest of a body for this long; true once per such interval. */
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
