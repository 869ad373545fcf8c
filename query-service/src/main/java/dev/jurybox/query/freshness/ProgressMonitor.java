package dev.jurybox.query.freshness;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.jurybox.query.database.CrashDetector;
import dev.jurybox.query.rhythm.PeriodicTask;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * How far everything is told, looked at many times a second, whichever instance told it. What is answered afterwards
 * knows at least this much: who keeps an answer throws it away once one of its subjects changed. After a crash of the
 * database no look holds until the next one, and nothing that was kept before is used.
 */
@Component
public class ProgressMonitor implements SubjectChanges, PeriodicTask {

    /** What another instance told is found when it is looked for, what this one told at once. */
    private static final long LOOK_AT_LEAST_EVERY_MILLIS = 50;
    /** All projections tell the same stretch of the log one soon after the other: one look is enough for them. */
    private static final long GATHER_MILLIS = 12;

    private final ProgressReader progressReader;
    private final CrashDetector detector;
    private final LatestChanges latestChanges = new LatestChanges();
    private final ProgressFollowers followers = new ProgressFollowers();
    private final List<Consumer<ProgressUpdate>> listeners = new CopyOnWriteArrayList<>();
    private final ProgressSignal progressSignal = new ProgressSignal();
    private final Semaphore told = new Semaphore(0);
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

    /** Whether the rows still hold what they held at that look: the database did not crash since. */
    public boolean holds(ProgressUpdate update) {
        return update.crashes() == detector.crashes();
    }

    /** Whether nothing changed since that look, nor can have been undone. */
    public boolean isLast(long tick) {
        return holds(now) && now.number() <= tick;
    }

    /** The last look, which holds: right after a crash it is waited for. */
    ProgressUpdate current() {
        if (!progressSignal.await(() -> holds(now), MinPosition.PATIENCE)) throw new NotYetVisibleException();
        return now;
    }

    /** Told of every look that found something, one after the other: never wait in there. */
    public void onTick(Consumer<ProgressUpdate> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean changedAfter(String projection, String subject, long tick) {
        return !holds(now) || latestChanges.isAfter(projection, subject, tick);
    }

    @Override
    public void follow(Follower follower) {
        followers.add(follower);
    }

    /** Something was told here: worth a look. */
    public void lookSoon() {
        if (told.availablePermits() == 0) told.release();
    }

    /** Whose story went on beyond a vector: so many at most. */
    public Set<String> changedSince(PositionVector positionVector, int most) {
        return progressReader.changedSince(positionVector, most);
    }

    /** False if nothing was found for so long: the service has just started, or its database cannot be reached. */
    public boolean awaitFirst(Duration patience) {
        return progressSignal.await(() -> now.number() > 0 && holds(now), patience);
    }

    /** Waits a while for it. */
    void mustReach(PartitionPosition wanted) {
        if (!progressSignal.await(() -> reaches(now, wanted), MinPosition.PATIENCE)) throw new NotYetVisibleException();
    }

    private boolean reaches(ProgressUpdate update, PartitionPosition wanted) {
        return holds(update) && update.vector().at(wanted.partition()) >= wanted.position();
    }

    /** False if one projection took too long to get there, or whoever waits is called away. */
    boolean await(String projection, PositionVector wanted, Duration patience) {
        return progressSignal.await(() -> holds(now) && before.reaches(projection, wanted), patience);
    }

    @Override
    public String purpose() {
        return "see how far the read models are";
    }

    /** It waits when it begins, for something to be told. */
    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void once() throws InterruptedException {
        if (told.tryAcquire(LOOK_AT_LEAST_EVERY_MILLIS, MILLISECONDS)) {
            MILLISECONDS.sleep(GATHER_MILLIS);
            told.drainPermits();
        }
        look();
    }

    /** What a crash came in between of is no look: the next one is. */
    private void look() {
        var crashes = detector.crashes();
        var found = progressReader.now();
        var moved = found.beyond(before);
        var goesOn = now.crashes() == crashes && found.sameBuild(before);
        if (moved.isEmpty() && goesOn) return;
        var changed = progressReader.changedSince(goesOn ? before : ProgressSnapshot.NOWHERE, moved, found.live());
        var revision = found.revision() + "-" + detector.epoch();
        if (detector.crashes() != crashes) return;
        before = found;
        reveal(new ProgressUpdate(now.number() + 1, crashes, found.vector(), changed, !goesOn, revision));
    }

    private void reveal(ProgressUpdate update) {
        followers.prepare(update);
        latestChanges.note(update);
        progressSignal.announce(() -> now = update);
        listeners.forEach(listener -> listener.accept(update));
    }
}
