package dev.jurybox.query.progress;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.projection.ProgressListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Polls the checkpoints of the live generations many times a second and notifies listeners; sees progress made by any
 * instance. Whatever is read after an update includes at least the events that the update reports, and a cached value
 * is discarded once one of its subjects has changed. After a crash of the database no update is valid until the next
 * one, and nothing that was cached before is used.
 */
@Component
public class ProgressMonitor implements SubjectChanges, ProgressListener, PeriodicTask {

    /** Bounds how late progress of another instance is found. Progress of this instance requests a poll at once. */
    private static final long LOOK_AT_LEAST_EVERY_MILLIS = 50;
    /** All projections apply the same events shortly after one another: one poll after this delay finds all. */
    private static final long GATHER_MILLIS = 12;

    private final ProgressReader progressReader;
    private final CrashDetector detector;
    private final LatestChanges latestChanges = new LatestChanges();
    private final ProgressFollowers followers = new ProgressFollowers();
    private final List<Consumer<ProgressUpdate>> listeners = new CopyOnWriteArrayList<>();
    private final ProgressSignal progressSignal = new ProgressSignal();
    private final Semaphore requested = new Semaphore(0);
    private volatile ProgressSnapshot before = ProgressSnapshot.NOWHERE;
    private volatile ProgressUpdate now = ProgressUpdate.NOTHING;

    ProgressMonitor(ProgressReader progressReader, CrashDetector detector) {
        this.progressReader = progressReader;
        this.detector = detector;
    }

    @Override
    public ProgressUpdate now() {
        return now;
    }

    /** Whether the rows still include what the update reports, because the database has not crashed since. */
    public boolean holds(ProgressUpdate update) {
        return update.crashes() == detector.crashes();
    }

    /** Returns the last update if it is valid; right after a crash, waits for the next one. */
    ProgressUpdate current() {
        if (!progressSignal.await(() -> holds(now), MinPosition.PATIENCE)) throw new NotYetVisibleException();
        return now;
    }

    /** Adds a listener that is called with every update, one after the other. It must not block. */
    public void onTick(Consumer<ProgressUpdate> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean changedAfter(CacheDependency dependency, long tick) {
        return !holds(now) || latestChanges.isAfter(dependency, tick);
    }

    @Override
    public void follow(Follower follower) {
        followers.add(follower);
    }

    /** Requests a poll. */
    @Override
    public void eventsApplied() {
        if (requested.availablePermits() == 0) requested.release();
    }

    /** Returns at most {@code most} subjects with events applied beyond a vector. */
    public Set<String> changedSince(PositionVector positionVector, int most) {
        return progressReader.changedSince(positionVector, most);
    }

    /** Waits for the first update. Returns false without one in time: just started, or the database is away. */
    public boolean awaitFirst(Duration patience) {
        return progressSignal.await(() -> now.number() > 0 && holds(now), patience);
    }

    /**
     * Waits up to {@link MinPosition#PATIENCE} until all these projections have reached it, and throws if they have
     * not.
     */
    void mustReach(Set<String> projections, PartitionPosition wanted) {
        if (!progressSignal.await(() -> reaches(now, projections, wanted), MinPosition.PATIENCE))
            throw new NotYetVisibleException();
    }

    private boolean reaches(ProgressUpdate update, Set<String> projections, PartitionPosition wanted) {
        return holds(update) && update.snapshot().least(wanted.partition(), projections) >= wanted.position();
    }

    /** Returns false if the projection does not get there in time, or the thread is interrupted. */
    boolean await(String projection, PositionVector wanted, Duration patience) {
        return progressSignal.await(() -> holds(now) && now.snapshot().reaches(projection, wanted), patience);
    }

    @Override
    public String purpose() {
        return "see how far the read models are";
    }

    /** No pause, because each run begins by waiting for a requested poll. */
    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void runOnce() throws InterruptedException {
        if (requested.tryAcquire(LOOK_AT_LEAST_EVERY_MILLIS, MILLISECONDS)) {
            MILLISECONDS.sleep(GATHER_MILLIS);
            requested.drainPermits();
        }
        poll();
    }

    /** Discards what it read if the database crashed meanwhile; the next poll reads it again. */
    private void poll() {
        var crashes = detector.crashes();
        var found = progressReader.now();
        var moved = found.beyond(before);
        var goesOn = now.crashes() == crashes && found.sameBuild(before);
        if (moved.isEmpty() && goesOn) return;
        var changed = progressReader.changedSince(goesOn ? before : ProgressSnapshot.NOWHERE, moved, found.live());
        var revision = found.revision() + "-" + detector.epoch();
        if (detector.crashes() != crashes) return;
        before = found;
        reveal(new ProgressUpdate(now.number() + 1, crashes, found, changed, !goesOn, revision));
    }

    private void reveal(ProgressUpdate update) {
        followers.prepare(update);
        latestChanges.note(update);
        progressSignal.announce(() -> now = update);
        listeners.forEach(listener -> listener.accept(update));
    }
}
