package dev.jurybox.query.ranking.history;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.ranking.history.TurnOrder.Place;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A short queue before expensive work, in which addresses take turns, and in which equal work is done once. */
final class FairQueue<A, W> {

    /** How many requests run and wait at most, and how long a request waits at most. */
    record Bounds(int running, int waiting, int waitingPerAddress, Duration patience) {}

    private final Bounds bounds;
    private final TurnOrder<A, W> order;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Timer waits;
    private final Counter refusedAddress;
    private final Counter refused;

    /** @param name part of the names of its meters, jurybox.NAME.waiting and jurybox.NAME.wait, and of its limits */
    FairQueue(String name, Bounds bounds, MeterRegistry metrics) {
        this.bounds = bounds;
        this.order = new TurnOrder<>(bounds.running());
        this.waits = Timer.builder("jurybox." + name + ".wait")
                .description("How long admitted requests were queued").register(metrics);
        this.refusedAddress = refused(name + "-waiting-per-address", metrics);
        this.refused = refused(name + "-waiting", metrics);
        Gauge.builder("jurybox." + name + ".waiting", this, FairQueue::waiting)
                .description("Requests that are queued").register(metrics);
    }

    private static Counter refused(String limit, MeterRegistry metrics) {
        return Counter.builder("jurybox.limits.refused").tag("limit", limit)
                .description("Requests beyond a limit").register(metrics);
    }

    /**
     * Returns the result of the work, computed in a turn of this address or made known by another request.
     *
     * @param known returns the result if it is known already, else null; never blocks
     * @param working computes the result, and makes it known before it returns
     */
    <R> R take(A address, W work, Supplier<@Nullable R> known, Supplier<R> working) {
        var begun = System.nanoTime();
        var place = enter(address, work);
        var result = awaitTurn(place, known);
        waits.record(Duration.ofNanos(System.nanoTime() - begun));
        if (result != null) return result;
        try {
            return working.get();
        } finally {
            change(() -> order.end(place));
        }
    }

    private Place<A, W> enter(A address, W work) {
        lock.lock();
        try {
            if (order.waiting(address) >= bounds.waitingPerAddress()) {
                refusedAddress.increment();
                throw new ProblemException(ProblemType.TOO_MANY_REQUESTS,
                        "%d requests of this address are queued already; ask again later."
                                .formatted(bounds.waitingPerAddress()));
            }
            if (order.waiting() >= bounds.waiting() && !hasRoomForNew(address)) throw busy();
            return order.enter(address, work);
        } finally {
            lock.unlock();
        }
    }

    /**
     * An address without waiting requests takes the place of a request from the address with the most waiting requests.
     */
    private boolean hasRoomForNew(A address) {
        if (order.waiting(address) > 0 || !order.makeRoom()) return false;
        changed.signalAll();
        return true;
    }

    /** Returns null if the turn of this request has begun. */
    private <R> @Nullable R awaitTurn(Place<A, W> place, Supplier<@Nullable R> known) {
        lock.lock();
        try {
            var nanos = bounds.patience().toNanos();
            while (true) {
                var result = known.get();
                if (result != null) return result;
                if (order.isNext(place)) {
                    order.begin(place);
                    return null;
                }
                if (nanos <= 0 || !order.isWaiting(place)) throw busy();
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            change(() -> order.leave(place));
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int waiting() {
        lock.lock();
        try {
            return order.waiting();
        } finally {
            lock.unlock();
        }
    }

    private ProblemException busy() {
        refused.increment();
        return new ProblemException(ProblemType.BUSY, "Others have the past looked up; please ask again.");
    }
}
